import type { ReactNode } from "react";
import { Form } from "react-router";
import { organisationRoles } from "#app/domain/organisations/member-schema.ts";
import { Button } from "#app/ui/button.tsx";
import { useT } from "#app/ui/use-t.ts";

interface Request {
  id: string;
  name: string;
  email: string;
  message: string;
  expires: string;
}

/** Requests to join that wait for an owner: each is accepted with a role, or declined. */
export function JoinRequests({ requests }: { requests: readonly Request[] }) {
  const t = useT();
  return (
    <>
      <h2>{t("join.asked")}</h2>
      <p>{t("join.askedText")}</p>
      <div className="stack">
        {requests.map(({ id, name, email, message, expires }) => (
          <section key={id} className="card" aria-labelledby={`join-${id}`}>
            <h3 id={`join-${id}`}>{name}</h3>
            <p>
              {email}
              <br />
              {message}
              <br />
              <small>
                {t("join.until")} {expires}
              </small>
            </p>
            <Form method="post">
              <input type="hidden" name="join" value={id} />
              <div className="field">
                <label htmlFor={`role-${id}`}>{t("join.giveRole")}</label>
                <select id={`role-${id}`} name="role" defaultValue="EDITOR">
                  {organisationRoles.map((role) => (
                    <option key={role} value={role}>
                      {t(`role.${role}`)}
                    </option>
                  ))}
                </select>
              </div>
              <p className="row">
                <Button name="intent" value="accept">
                  {t("join.accept")}
                  <span className="hidden"> – {name}</span>
                </Button>
                <Button look="quiet" name="intent" value="decline">
                  {t("join.decline")}
                  <span className="hidden"> – {name}</span>
                </Button>
              </p>
            </Form>
          </section>
        ))}
      </div>
    </>
  );
}

interface Claim {
  mayManage: boolean;
  /** When a request that waits was sent, in words; null without one. */
  claimedAt: string | null;
  /** The form by which members ask. */
  children: ReactNode;
}

/** Members ask for a new owner here; owners see that it was asked, and refuse it. */
export function OwnerClaim({ mayManage, claimedAt, children }: Claim) {
  const t = useT();
  if (mayManage && !claimedAt) return null;
  return (
    <>
      <h2>{t("claim.title")}</h2>
      {claimedAt ? <p>{t("claim.waiting", { asked: claimedAt })}</p> : children}
      {mayManage && claimedAt && (
        <Form method="post">
          <Button name="intent" value="object">
            {t("claim.object")}
          </Button>
        </Form>
      )}
    </>
  );
}

import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { z } from "zod";
import {
  inviteMember,
  withdrawInvitation,
} from "#app/domain/organisations/invite-member.server.ts";
import { answerJoin, joinRequestsOf } from "#app/domain/organisations/answer-join.server.ts";
import {
  askForOwner,
  objectToClaim,
  openClaimOf,
} from "#app/domain/organisations/ask-for-owner.server.ts";
import { joinAnswerSchema } from "#app/domain/organisations/join-request.ts";
import { claimSchema } from "#app/domain/organisations/owner-claim.ts";
import { resendInvitation } from "#app/domain/organisations/resend-invitation.server.ts";
import { inviteSchema as schema } from "#app/domain/organisations/member-schema.ts";
import { membersOf, organisationOf } from "#app/domain/organisations/queries.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/members.ts";
import { JoinRequests, OwnerClaim } from "./member-requests.tsx";
import { RoleFields } from "./role-fields.tsx";

const notices = {
  invited: "members.done.invited",
  withdrawn: "members.done.withdrawn",
  changed: "members.done.changed",
  removed: "members.done.removed",
  resent: "members.done.resent",
  transferred: "members.done.transferred",
  accepted: "join.done.accepted",
  declined: "join.done.declined",
  claimed: "claim.done.asked",
  refused: "claim.done.refused",
} as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  const ctx = context.get(appContext);
  const found = unwrap(await membersOf(ctx, params.id));
  const requests = await joinRequestsOf(ctx, params.id);
  const claim = await openClaimOf(ctx, params.id);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    ...found,
    invitations: found.invitations.map(({ expiresAt, ...invitation }) => ({
      ...invitation,
      expires: formatInstant(expiresAt, locale),
    })),
    requests: requests.map(({ expiresAt, ...request }) => ({
      ...request,
      expires: formatInstant(expiresAt, locale),
    })),
    claimedAt: claim && formatInstant(claim.askedAt, locale),
    notice: done in notices ? notices[done as keyof typeof notices] : null,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await organisationOf(ctx, params.id));
  const form = await request.formData();
  const here = `/my/organisations/${params.id}/members`;

  const withdrawn = form.get("withdraw");
  if (withdrawn !== null) {
    const id = z.uuid().safeParse(withdrawn);
    if (!id.success) throw data(null, { status: 404 });
    unwrap(await withdrawInvitation(ctx, params.id, id.data));
    return redirect(`${here}?done=withdrawn`);
  }

  if (form.has("resend")) {
    const id = z.uuid().safeParse(form.get("resend"));
    if (!id.success) throw data(null, { status: 404 });
    const { locale } = context.get(localeContext);
    unwrap(await resendInvitation(ctx, params.id, { id: id.data, locale }));
    return redirect(`${here}?done=resent`);
  }
  if (form.has("join")) {
    const answer = parseWithZod(form, { schema: joinAnswerSchema });
    if (answer.status !== "success") throw data(null, { status: 404 });
    const { join: id, role = null } = answer.value;
    const accepted = form.get("intent") === "accept" ? role : null;
    unwrap(await answerJoin(ctx, params.id, { id, role: accepted }));
    return redirect(`${here}?done=${accepted ? "accepted" : "declined"}`);
  }
  if (form.get("intent") === "object") {
    unwrap(await objectToClaim(ctx, params.id));
    return redirect(`${here}?done=refused`);
  }
  if (form.get("intent") === "claim") {
    const claim = parseWithZod(form, { schema: claimSchema });
    if (claim.status !== "success") return data(claim.reply(), { status: 400 });
    const asked = await askForOwner(ctx, params.id, claim.value);
    if (!asked.ok) return refused(context, claim, asked.error);
    return redirect(`${here}?done=claimed`);
  }

  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { locale } = context.get(localeContext);
  const result = await inviteMember(ctx, params.id, { ...submission.value, locale });
  const at = { "already-member": "email", "until-past": "until" };
  if (!result.ok) return refused(context, submission, result.error, at);
  return redirect(`${here}?done=invited`);
}

type Loaded = Route.ComponentProps["loaderData"];

/** Which of the two forms was refused. */
const isClaimed = (refused: Route.ComponentProps["actionData"]) =>
  refused?.initialValue?.["intent"] === "claim";

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { id, printed, mayManage, notice } = loaderData;
  const [form, fields] = useForm<{ email: string; role: string; until: string }>({
    lastResult: isClaimed(actionData) ? undefined : actionData,
  });
  const isClaim = isClaimed(actionData);
  const [claim, claimFields] = useForm<{ message: string }>({
    id: "claim",
    lastResult: isClaim ? actionData : undefined,
  });
  const title = t("members.title");
  return (
    <Page
      crumbs={[
        { label: t("organisations.title"), to: "/my/organisations" },
        { label: printed, to: `/my/organisations/${id}` },
        { label: title },
      ]}
    >
      <Title text={`${title} – ${printed}`} failed={actionData !== undefined} />
      <FormErrors form={isClaim ? claim : form} />
      {notice && <Notice>{t(notice)}</Notice>}
      <h1>{title}</h1>
      <p>{printed}</p>
      <People id={id} members={loaderData.members} mayManage={mayManage} />
      {loaderData.invitations.length > 0 && <Invitations invitations={loaderData.invitations} />}
      {loaderData.requests.length > 0 && <JoinRequests requests={loaderData.requests} />}
      <OwnerClaim mayManage={mayManage} claimedAt={loaderData.claimedAt}>
        <Form method="post" {...getFormProps(claim)}>
          <p>{t("claim.text")}</p>
          <LongTextField field={claimFields.message} label={t("claim.message")} rows={3} />
          <Button look="quiet" name="intent" value="claim">
            {t("claim.button")}
          </Button>
        </Form>
      </OwnerClaim>
      {mayManage && (
        <>
          <h2>{t("members.invite")}</h2>
          <p>{t("members.inviteText")}</p>
          <Form method="post" {...getFormProps(form)}>
            <TextField field={fields.email} type="email" label={t("field.email")} />
            <RoleFields fields={fields} />
            <Button>{t("members.inviteButton")}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}

function People({ id, members, mayManage }: Pick<Loaded, "id" | "members" | "mayManage">) {
  const t = useT();
  return (
    <ScrollTable label={t("members.title")}>
      <thead>
        <tr>
          <th scope="col">{t("members.person")}</th>
          <th scope="col">{t("members.role")}</th>
          <th scope="col">{t("members.until")}</th>
          <th scope="col">
            <span className="hidden">{t("word.act")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ userId, name, email, role, until, self }) => (
          <tr key={userId}>
            <th scope="row">
              {name} {self && <small>({t("members.you")})</small>}
              <br />
              <small>{email}</small>
            </th>
            <td>{t(`role.${role}`)}</td>
            <td className="nowrap">{until ?? t("members.always")}</td>
            <td>
              {(mayManage || self) && (
                <Link to={`/my/organisations/${id}/members/${userId}`}>
                  {t(mayManage ? "members.change" : "members.leave")}
                  <span className="hidden"> – {name}</span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Invitations({ invitations }: Pick<Loaded, "invitations">) {
  const t = useT();
  return (
    <>
      <h2>{t("members.open")}</h2>
      <Form method="post">
        <ScrollTable label={t("members.open")}>
          <thead>
            <tr>
              <th scope="col">{t("field.email")}</th>
              <th scope="col">{t("members.role")}</th>
              <th scope="col">{t("members.invitationUntil")}</th>
              <th scope="col">
                <span className="hidden">{t("word.act")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {invitations.map(({ id, email, role, expires }) => (
              <tr key={id}>
                <th scope="row">{email}</th>
                <td>{t(`role.${role}`)}</td>
                <td className="nowrap">{expires}</td>
                <td>
                  <Button look="plain" name="resend" value={id}>
                    {t("members.resend")}
                    <span className="hidden"> – {email}</span>
                  </Button>
                  <Button look="plain" name="withdraw" value={id}>
                    {t("members.withdraw")}
                    <span className="hidden"> – {email}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </Form>
    </>
  );
}

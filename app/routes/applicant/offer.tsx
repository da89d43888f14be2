import { data, Form, redirect } from "react-router";
import { answerOffer } from "#app/domain/decisions/answer-offer.server.ts";
import { offerPage } from "#app/domain/decisions/offer-page.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/offer.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await offerPage(context.get(appContext), params));
}

const answers = { accept: "ACCEPTED", decline: "DECLINED" } as const;

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const intent = (await request.formData()).get("intent");
  if (intent !== "accept" && intent !== "decline") return data("", { status: 400 });
  const result = await answerOffer(context.get(appContext), { id, answer: answers[intent] });
  if (result.ok) return redirect(`/my/proposals/${id}/offer`);
  if (result.error.code === "not-found") throw data(null, { status: 404 });
  return data(sentence(context, result.error), { status: 409 });
}

/** Accepts or declines the sum that is offered instead of what was asked. */
export default function Offer({ loaderData: offer, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const title = t("offer.title");
  return (
    <Page crumbs={[{ label: offer.registration, to: `/my/proposals/${offer.id}` }]}>
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData }]} />}
      <h1>{title}</h1>
      <p>
        <Original>{offer.title}</Original>
      </p>
      <div className="card">
        <Facts
          facts={[
            { label: t("offer.asked"), value: formatMoney(offer.requestedCents, locale) },
            { label: t("offer.offered"), value: formatMoney(offer.grantCents, locale), big: true },
            { label: t("offer.until"), value: formatLongDay(offer.answerBy, locale) },
          ]}
        />
      </div>
      {offer.answer && offer.answeredAt && (
        <p>{t(`offer.done.${offer.answer}`, { at: formatInstant(offer.answeredAt, locale) })}</p>
      )}
      {offer.mayAnswer && (
        <>
          <p>{t("offer.text")}</p>
          <Form method="post" className="toolbar">
            <Button type="submit" name="intent" value="accept">
              {t("offer.accept", { sum: formatMoney(offer.grantCents, locale) })}
            </Button>
            <Button type="submit" name="intent" value="decline" look="quiet">
              {t("offer.decline")}
            </Button>
          </Form>
        </>
      )}
      {!offer.mayAnswer && !offer.answer && <p>{t("offer.notYours")}</p>}
    </Page>
  );
}

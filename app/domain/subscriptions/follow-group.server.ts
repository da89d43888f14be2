import { tooMany } from "#app/domain/accounts/limits.server.ts";
import { networkOf } from "#app/domain/accounts/network.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { openEnd, openWish } from "./subscription-token.server.ts";

/** How long the link of the first mail works (milliseconds). */
export const wishLife = 48 * 3_600_000;

interface Following {
  groupId: string;
  email: string;
  locale: Locale;
}

async function begin(tx: Tx, ctx: Ctx, { groupId, email, locale }: Following) {
  const key = { groupId_email: { groupId, email } };
  if (await tx.callSubscription.findUnique({ where: key, select: { id: true } })) return;
  const { id } = await tx.callSubscription.upsert({
    where: key,
    create: { groupId, email, locale, confirmedAt: ctx.now() },
    update: {},
    select: { id: true },
  });
  await record(tx, ctx, { groupId, kind: "account.follow", subject: id });
}

/**
 * Asks to be told of the calls of a group. The own confirmed address follows at once; any other gets a
 * mail with a link first, and neither answer nor time tells whether it follows already.
 */
export async function followGroup(
  ctx: Ctx,
  {
    slug,
    email,
    locale,
    address,
  }: { slug: string; email: string; locale: Locale; address: string },
) {
  const wait = await tooMany(ctx, { "follow:email": email, "follow:address": networkOf(address) });
  if (wait) return wait;
  return ctx.transact(async (tx) => {
    const group = await tx.group.findUnique({ where: { slug }, select: { id: true } });
    if (!group) return refuse("not-found");
    const { actor } = ctx;
    const isOwn = actor.userId !== null && actor.emailConfirmed && actor.email === email;
    if (isOwn) await begin(tx, ctx, { groupId: group.id, email, locale });
    else
      await enqueue(tx, ctx, `mail.confirm-subscription:${ctx.secret(16)}`, {
        kind: "mail.confirm-subscription",
        email,
        locale,
        groupId: group.id,
        askedAt: ctx.now().toISOString(),
      });
    return ok({ follows: isOwn });
  });
}

const groupNames = { select: { slug: true, name: true, nameEn: true } } as const;

/** The group that the link of a first mail is about; null for a link that does not work any more. */
export async function askedGroup(ctx: Ctx, token: string) {
  const wish = openWish(ctx.vault, token);
  if (!wish || ctx.now().getTime() - Date.parse(wish.askedAt) > wishLife) return null;
  const group = await ctx.db.group.findUnique({ where: { id: wish.groupId }, ...groupNames });
  return group && { wish, group };
}

/** The owner of the address wants it: from now on the address follows the group. */
export async function confirmFollowing(ctx: Ctx, token: string) {
  const asked = await askedGroup(ctx, token);
  if (!asked) return refuse("link-invalid");
  return ctx.transact(async (tx) => {
    await begin(tx, ctx, asked.wish);
    return ok({ slug: asked.group.slug });
  });
}

/**
 * Ends what a link of a mail is about, without a question and without signing in (RFC 8058). A link of
 * something that has ended already answers the same.
 */
export async function endFollowing(ctx: Ctx, token: string) {
  const id = openEnd(ctx.vault, token);
  if (id === null) return refuse("link-invalid");
  return ctx.transact(async (tx) => {
    const [ended] = await tx.callSubscription.findMany({ where: { id } });
    if (!ended) return ok(null);
    const { count } = await tx.callSubscription.deleteMany({ where: { id } });
    if (count > 0)
      await record(tx, ctx, { groupId: ended.groupId, kind: "account.unfollow", subject: id });
    return ok(null);
  });
}

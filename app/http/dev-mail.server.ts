import PostalMime, { type Address, decodeWords } from "postal-mime";
import { keptMail, keptMails } from "#app/platform/mailer.server.ts";
import { services } from "./services.server.ts";

const written = (addresses: readonly Address[] = []) =>
  addresses.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ");

/** Kept mails, newest first; null where mail goes out through an SMTP server. */
export async function inbox() {
  const { mailDir } = services();
  if (!mailDir) return null;
  const names = await keptMails(mailDir, 100);
  const mails = await Promise.all(names.map(opened));
  return mails.flatMap((mail) => (mail ? [mail] : []));
}

/** One kept mail, parsed; null where there is none. */
export async function opened(name: string) {
  const { mailDir } = services();
  const raw = mailDir && (await keptMail(mailDir, name));
  if (!raw) return null;
  const mail = await PostalMime.parse(raw);
  return {
    name,
    subject: mail.subject ?? "",
    from: written(mail.from ? [mail.from] : []),
    to: written(mail.to),
    date: mail.date ? new Date(mail.date) : null,
    text: mail.text ?? "",
    headers: mail.headers.map(({ originalKey, value }) => ({
      name: originalKey,
      value: decodeWords(value),
    })),
    attachments: mail.attachments,
  };
}

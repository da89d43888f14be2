import { translator } from "#app/i18n/translate.ts";

export interface Rendered {
  subject: string;
  html: string;
  text: string;
  /** Address that switches such mails off, for the headers too. */
  unsubscribe?: string | undefined;
}

export interface MailText {
  locale: "lt" | "en";
  subject: string;
  greeting: string;
  /** Paragraphs before the link. */
  lines: readonly string[];
  /** Points under the last of them. */
  list?: readonly string[];
  link?: { label: string; url: string };
  /** Paragraphs after the link. */
  after?: readonly string[];
  /** Who sends: the group or the service. */
  sender: string;
  /** Address that switches such mails off without signing in. */
  unsubscribe?: string;
}

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? "",
  );

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`;

const maxSubject = 60;

/**
 * A subject of at most 60 characters: the act first, then a title in quotes that is cut to what is
 * left. `around` makes the subject from the title.
 */
export function subjectWith(title: string, around: (title: string) => string): string {
  const room = maxSubject - Array.from(around("")).length;
  const letters = Array.from(title);
  if (letters.length <= room) return around(title);
  return around(
    `${letters
      .slice(0, room - 1)
      .join("")
      .trimEnd()}…`,
  );
}

/** One mail as html and as text: one column, one link, no pictures from elsewhere. */
export function renderMail({
  locale,
  subject,
  greeting,
  lines,
  list = [],
  link,
  after = [],
  sender,
  unsubscribe,
}: MailText): Rendered {
  const t = translator(locale);
  const button = link
    ? `<p style="margin:0 0 16px"><a href="${escape(link.url)}" style="display:inline-block;padding:12px 24px;background:#0b5d45;color:#ffffff;text-decoration:none;border-radius:8px;font-weight:bold">${escape(link.label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#4b5a54;word-break:break-all">${escape(link.url)}</p>`
    : "";
  const points =
    list.length > 0
      ? `<ul style="margin:0 0 16px;padding-left:20px">${list.map((one) => `<li>${escape(one)}</li>`).join("")}</ul>`
      : "";
  const footer = unsubscribe
    ? `\n<p style="margin:16px 0 0;font-size:14px"><a href="${escape(unsubscribe)}" style="color:#4b5a54">${escape(t("mail.unsubscribe"))}</a></p>`
    : "";
  const html = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf7;color:#16211d;font:16px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d9ddd8;border-radius:12px">
${[greeting, ...lines].map(paragraph).join("\n")}
${points}
${button}
${after.map(paragraph).join("\n")}
<p style="margin:24px 0 0;font-size:14px;color:#4b5a54">${escape(sender)}</p>${footer}
</div>
</body>
</html>`;
  const text = [
    greeting,
    ...lines,
    ...(list.length > 0 ? [list.map((one) => `– ${one}`).join("\n")] : []),
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    ...after,
    sender,
    ...(unsubscribe ? [`${t("mail.unsubscribe")}:\n${unsubscribe}`] : []),
  ].join("\n\n");
  return { subject, html, text: `${text}\n`, unsubscribe };
}

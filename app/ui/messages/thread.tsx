import type { Thread } from "#app/domain/messages/thread.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { EnclosureList } from "#app/ui/enclosures-field.tsx";
import { Original } from "#app/ui/original.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";

/** What was written, the oldest first; what is new to the reader says so. */
export function MessageList({ messages }: { messages: Thread["messages"] }) {
  const t = useT();
  if (messages.length === 0) return <p className="soft">{t("messages.none")}</p>;
  return (
    <ol className="messages" aria-label={t("messages.title")}>
      {messages.map((message) => (
        <Line key={message.id} message={message} />
      ))}
    </ol>
  );
}

function Line({ message }: { message: Thread["messages"][number] }) {
  const t = useT();
  const locale = useLocale();
  const { id, at, isOwn, isNew, from, author, text, files, readAt } = message;
  return (
    <li id={id} className={isOwn ? "own" : undefined}>
      <p className="row">
        <b>{author ? `${author}, ${from}` : from}</b>
        <small className="soft">{formatInstant(at, locale)}</small>
        {isNew && <Tag tone="wait">{t("messages.new")}</Tag>}
      </p>
      <p className="typed">
        <Original>{text}</Original>
      </p>
      <EnclosureList files={files} />
      {isOwn && (
        <small className="soft">
          {readAt
            ? t("messages.readAt", { at: formatInstant(readAt, locale) })
            : t("messages.notRead")}
        </small>
      )}
    </li>
  );
}

import type { eventMails as lithuanian } from "../lt/event-mails.ts";
import type { Message } from "../message.ts";

export const eventMails: Record<keyof typeof lithuanian, Message> = {
  "mail.event.registered.subject": "You are registered: “{title}”",
  "mail.event.registered.line": "You have a place at “{title}”.",
  "mail.event.waiting.subject": "On the waiting list: “{title}”",
  "mail.event.waiting.line":
    "All places at “{title}” are taken, so we have put you on the waiting list. We will write as soon as a place is free.",
  "mail.event.known.subject": "You are registered already: “{title}”",
  "mail.event.known.line":
    "Somebody, perhaps you, registered this address for “{title}” once more. You have a place already; nothing was changed.",
  "mail.event.moved-up.subject": "A place is free: “{title}”",
  "mail.event.moved-up.line": "A place at “{title}” has become free, and it is yours.",
  "mail.event.changed.subject": "Changed: “{title}”",
  "mail.event.changed.line": "The time or the place of “{title}” has changed.",
  "mail.event.cancelled.subject": "Called off: “{title}”",
  "mail.event.cancelled.line": "“{title}” has been called off. The reason is on its page.",
  "mail.event.tomorrow.subject": "Tomorrow: “{title}”",
  "mail.event.tomorrow.line": "A reminder: “{title}” takes place tomorrow.",
  "mail.event.opinion.subject": "How was “{title}”?",
  "mail.event.opinion.line":
    "Thank you for registering for “{title}”. Please rate it: it takes a minute, and your name is not shown with it.",
  "mail.event.opinion.link": "Rate the event",
  "mail.event.when": "When: {when}.",
  "mail.event.link": "Open the page of your place",
  "mail.event.after":
    "It tells where the event takes place or how to join it online. If you cannot come, give your place up there – somebody else will have it.",
  "mail.newsItem.proposed.subject": "News proposed: “{title}”",
  "mail.newsItem.proposed.line": "The promoter of a project proposes to publish “{title}”.",
  "mail.newsItem.published.subject": "News published: “{title}”",
  "mail.newsItem.published.line": "The news “{title}” that you proposed has been published.",
  "mail.newsItem.returned.subject": "Please correct the news “{title}”",
  "mail.newsItem.returned.line":
    "The group has sent back the news “{title}” that you proposed. The reason is on its page.",
  "mail.newsItem.link": "Open the news",
};

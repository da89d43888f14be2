import { type Document, type HTMLElement, type HTMLFormElement, Window } from "happy-dom";
import { refuseLeaks } from "./canaries.ts";

export interface Answer {
  status: number;
  headers: Headers;
  /** Where a redirect leads, without the origin; null for any other answer. */
  location: string | null;
  body: string;
  bytes: Buffer;
  /** The page as parsed; scripts and styles are not run. */
  page: Document;
}

export type Fields = Record<string, string | readonly string[]>;

/** The page's first heading. */
export const heading = ({ page }: Answer) => page.querySelector("h1")?.textContent.trim() ?? "";

/** The lines of the error summary, with the field that each leads to. */
export const problems = ({ page }: Answer) =>
  [...page.querySelectorAll(".errors li")].map((line) => ({
    text: line.textContent.trim(),
    at: line.querySelector("a")?.getAttribute("href") ?? null,
  }));

function parsed(body: string, url: string): Document {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      navigation: { disableMainFrameNavigation: true },
    },
  });
  window.document.write(body);
  return window.document;
}

/** What a browser would send: the values in the form, changed to `fields`, and the button's own. */
function filled(form: HTMLFormElement, fields: Fields, button: HTMLElement | null) {
  const window = form.ownerDocument.defaultView;
  if (!window) throw new Error("the page of the form is closed");
  const body = new URLSearchParams();
  const data = new window.FormData(form);
  for (const [name, value] of data) if (!(name in fields)) body.append(name, String(value));
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) body.append(name, String(value));
  // happy-dom takes the option before the selected one.
  for (const select of form.querySelectorAll("select")) {
    const key = select.getAttribute("name") ?? "";
    const chosen = select.querySelector("option[selected]") ?? select.querySelector("option");
    if (!(key in fields)) body.set(key, chosen?.getAttribute("value") ?? "");
  }
  const name = button?.getAttribute("name");
  if (name) body.append(name, button?.getAttribute("value") ?? "");
  return body;
}

/** A form of a page, filled in: the one with the button of these words, or the first that posts. */
export function formOf({ page }: Answer, fields: Fields = {}, words?: string) {
  const buttons = [...page.querySelectorAll("main form button")];
  const button = words
    ? buttons.find(({ textContent }) => textContent.trim().includes(words))
    : page.querySelector('main form[method="post"] button');
  if (!button) throw new Error(`the page has no button ${words ?? "that posts"}`);
  const form = button.closest("form") as unknown as HTMLFormElement;
  const body = filled(form, fields, button as unknown as HTMLElement);
  return { path: form.getAttribute("action") ?? page.location.href, body };
}

/**
 * Somebody with a browser of their own that keeps cookies, shows redirects and runs no scripts. An
 * answer that tells `name` a planted secret which is not theirs is thrown as a leak.
 */
export function visitor(origin: string, name = "X") {
  const cookies = new Map<string, string>();

  function keep(headers: Headers) {
    for (const line of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(path, origin);
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: {
        cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
        ...(init.method === "POST" && { origin, "sec-fetch-site": "same-origin" }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    keep(response.headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    await refuseLeaks(name, path, response.headers, bytes);
    const body = bytes.toString("utf8");
    const html = response.headers.get("content-type")?.startsWith("text/html");
    const location = response.headers.get("location");
    let page: Document | undefined;
    return {
      status: response.status,
      headers: response.headers,
      location: location && new URL(location, url).href.replace(url.origin, ""),
      body,
      bytes,
      get page() {
        return (page ??= parsed(html ? body : "", url.href));
      },
    };
  }

  const get = (path: string) => send(path);

  const post = (path: string, fields: Fields | URLSearchParams = {}) =>
    send(path, {
      method: "POST",
      body:
        fields instanceof URLSearchParams
          ? fields
          : new URLSearchParams(
              Object.entries(fields).flatMap(([name, values]) =>
                [values].flat().map((value): [string, string] => [name, String(value)]),
              ),
            ),
    });

  /** Sends a form of a page: see `formOf`. */
  function submit(answer: Answer, fields: Fields = {}, words?: string) {
    const { path, body } = formOf(answer, fields, words);
    return post(path, body);
  }

  /** Goes where a redirect leads. */
  function follow({ location, status }: Answer) {
    if (!location) throw new Error(`no redirect, but ${status}`);
    return get(location);
  }

  return { get, post, send, submit, follow, cookies };
}

export type Visitor = ReturnType<typeof visitor>;

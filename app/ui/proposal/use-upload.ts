import { type FormEvent, useRef, useState } from "react";
import { asUploadRefusal, type UploadRefusal } from "#app/domain/proposals/upload-refusal.ts";

const MEGABYTE = 1024 * 1024;

type State =
  | { is: "resting" | "cancelled" }
  | { is: "sending"; percent: number }
  | { is: "refused"; why: UploadRefusal };

export interface Upload {
  state: State;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  cancel: () => void;
  retry: () => void;
}

/** Sends the file of a form with its progress; without it the form goes as it is. */
export function useUpload(url: string, maxMegabytes: number, onUploaded: () => void): Upload {
  const [state, setState] = useState<State>({ is: "resting" });
  const request = useRef<XMLHttpRequest | null>(null);
  const form = useRef<HTMLFormElement | null>(null);

  function finished(sent: XMLHttpRequest) {
    const answer = sent.response as { refused?: string | null } | null;
    const why = answer ? asUploadRefusal(answer.refused ?? null) : "upload-broken";
    if (sent.status !== 200 || why) {
      return setState({ is: "refused", why: why ?? "upload-broken" });
    }
    form.current?.reset();
    setState({ is: "resting" });
    onUploaded();
  }

  function send() {
    if (!form.current) return;
    const data = new FormData(form.current);
    const file = data.get("file");
    if (!(file instanceof File) || file.name === "") {
      return setState({ is: "refused", why: "upload-no-file" });
    }
    if (file.size === 0) return setState({ is: "refused", why: "file-empty" });
    if (file.size > maxMegabytes * MEGABYTE) {
      return setState({ is: "refused", why: "file-too-large" });
    }

    const sent = new XMLHttpRequest();
    request.current = sent;
    sent.open("POST", url);
    sent.setRequestHeader("accept", "application/json");
    sent.responseType = "json";
    sent.upload.addEventListener("progress", ({ loaded, total }) =>
      setState({ is: "sending", percent: total > 0 ? Math.floor((loaded * 100) / total) : 0 }),
    );
    sent.addEventListener("load", () => finished(sent));
    sent.addEventListener("error", () => setState({ is: "refused", why: "upload-broken" }));
    sent.addEventListener("abort", () => setState({ is: "cancelled" }));
    setState({ is: "sending", percent: 0 });
    sent.send(data);
  }

  return {
    state,
    onSubmit(event) {
      event.preventDefault();
      form.current = event.currentTarget;
      send();
    },
    cancel: () => request.current?.abort(),
    retry: send,
  };
}

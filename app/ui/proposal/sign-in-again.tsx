import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useT } from "#app/ui/use-t.ts";

interface Props {
  /** Whose page it is; only they can go on with it. */
  email: string;
  onDone: () => void;
  onClose: () => void;
}

interface Answer {
  refused?: string;
  next?: "code" | null;
}

/** Signing in again without leaving the page that holds what was typed. */
export default function SignInAgain({ email, onDone, onClose }: Props) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<"password" | "code">("password");
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    try {
      const response = await fetch("/sign-in/again", {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(
          [...new FormData(event.currentTarget)].map(([name, value]) => [
            name,
            typeof value === "string" ? value : "",
          ]),
        ),
      });
      const answer = (await response.json()) as Answer;
      if (answer.refused) setProblem(answer.refused);
      else if (answer.next === "code") setStep("code");
      else onDone();
    } catch {
      setProblem(t("draft.signIn.failed"));
    }
    setBusy(false);
  }

  return (
    <dialog ref={dialog} className="card" aria-labelledby="again-title" onClose={onClose}>
      <form method="post" action="/sign-in" noValidate onSubmit={(event) => void onSubmit(event)}>
        <h2 id="again-title">{t("draft.signIn.title")}</h2>
        <p>{t("draft.signIn.text")}</p>
        <div className={problem ? "field bad" : "field"}>
          <p className="error" id="again-problem" role="alert">
            {problem}
          </p>
          {step === "password" ? (
            <>
              <p className="soft">{email}</p>
              <input type="hidden" name="email" value={email} autoComplete="username" />
              <label htmlFor="again-password">{t("draft.signIn.password")}</label>
              <input
                key="password"
                id="again-password"
                name="password"
                type="password"
                autoComplete="current-password"
                aria-describedby="again-problem"
              />
            </>
          ) : (
            <>
              <label htmlFor="again-code">{t("draft.signIn.code")}</label>
              <input
                key="code"
                id="again-code"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                aria-describedby="again-problem"
              />
            </>
          )}
        </div>
        <div className="row">
          <Button>{t("draft.signIn.button")}</Button>
          <Button type="button" look="plain" onClick={() => dialog.current?.close()}>
            {t("draft.signIn.later")}
          </Button>
        </div>
        <p className="soft">
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t("draft.signIn.elsewhere")}
          </a>
        </p>
      </form>
    </dialog>
  );
}

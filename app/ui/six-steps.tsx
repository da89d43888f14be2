import { useT } from "./use-t.ts";

const steps = ["choose", "register", "fill", "submit", "follow", "decision"] as const;

/** The way from a call to a decision. */
export function SixSteps() {
  const t = useT();
  return (
    <ol className="way">
      {steps.map((step) => (
        <li key={step}>
          <h3>{t(`steps.${step}.title`)}</h3>
          <p>{t(`steps.${step}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}

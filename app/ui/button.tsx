import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router";

type Look = "primary" | "quiet" | "plain";

const classOf = (look: Look, wide: boolean | undefined) =>
  ["button", look === "primary" ? "" : look, wide ? "wide" : ""].filter(Boolean).join(" ");

/** A button that sends its form. One primary button a page. */
export function Button({
  look = "primary",
  wide,
  ...props
}: Omit<ComponentProps<"button">, "className"> & { look?: Look; wide?: boolean }) {
  return <button {...props} className={classOf(look, wide)} />;
}

/** A link that leads to the next act and looks like a button. */
export function ButtonLink({
  to,
  look = "primary",
  wide,
  children,
}: {
  to: string;
  look?: Look;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={classOf(look, wide)}>
      {children}
    </Link>
  );
}

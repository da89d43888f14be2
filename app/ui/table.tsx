import type { ReactNode } from "react";

/** A table that scrolls inside its own box on narrow screens. */
export function ScrollTable({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // The box takes the focus so that it can be scrolled by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      <table className={className}>{children}</table>
    </section>
  );
}

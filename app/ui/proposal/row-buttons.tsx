import { controls } from "#app/domain/proposals/typed-form.ts";
import { Button } from "#app/ui/button.tsx";
import { useT } from "#app/ui/use-t.ts";

/** Up, down and remove for a row of a list: plain submits that name the row. */
export function RowButtons({ path, row, count }: { path: string; row: number; count: number }) {
  const t = useT();
  const number = row + 1;
  const button = (act: "up" | "down" | "remove") => (
    <Button look="plain" name={controls.intent} value={`${act}:${path}`}>
      {t(`form.row.${act}`)} <span className="hidden">{t("form.row.which", { row: number })}</span>
    </Button>
  );
  return (
    <span className="row-buttons">
      {row > 0 && button("up")}
      {row < count - 1 && button("down")}
      {button("remove")}
    </span>
  );
}

import type { Quorum } from "#app/domain/meetings/quorum.ts";
import type { VotingRules } from "#app/domain/meetings/voting-rules.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { Tag } from "../status.tsx";
import { useLocale, useT } from "../use-t.ts";

const seat = 14;
const height = 20;

/**
 * Whether those who take part may decide: a dot for each elected member (filled where present), the
 * line of the quorum, and the share of each sector, in words beside.
 */
export function QuorumMeter({ quorum, rules }: { quorum: Quorum; rules: VotingRules }) {
  const t = useT();
  const locale = useLocale();
  const { present, elected, needed, shares, hasQuorum, isBalanced, hasNonPublic, isValid } = quorum;
  const width = Math.max(elected, 1) * seat;
  const cap = formatPercent(rules.sectorCapBp, locale, "table");
  const sectorName = (sector: (typeof shares)[number]["sector"]) =>
    sector ? t(`sector.${sector}`) : t("meeting.noSector");
  const over = shares.filter(({ isOver }) => isOver).map(({ sector }) => sectorName(sector));
  const lines = [
    hasQuorum ? t("meter.quorum") : t("meter.noQuorum"),
    present === 0
      ? null
      : isBalanced
        ? t("meter.balanced", { cap })
        : t("meter.over", { cap, sector: over.join(", ") }),
    present === 0 || hasNonPublic
      ? null
      : t("meter.fewNonPublic", {
          share: formatPercent(rules.minNonPublicVotesBp, locale, "table"),
        }),
  ];
  return (
    <div className="quorum">
      <p className="row">
        <Tag tone={isValid ? "neutral" : "bad"}>{t(isValid ? "meter.valid" : "meter.invalid")}</Tag>
        <span>{t("meter.taking", { n: present, of: elected, needed })}</span>
      </p>
      <svg
        className="seats"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t("meter.seats", { present, elected, needed })}
      >
        {Array.from({ length: elected }, (_, index) => (
          <circle
            // oxlint-disable-next-line react/no-array-index-key -- seats are told apart by their order alone
            key={index}
            className={index < present ? "taken" : "free"}
            cx={index * seat + seat / 2}
            cy={height / 2}
            r={5}
          />
        ))}
        <line x1={(needed - 1) * seat} x2={(needed - 1) * seat} y1={1} y2={height - 1} />
      </svg>
      <p className="soft">
        {lines.filter(Boolean).join(". ")}
        {shares.length > 0 && ". "}
        {shares
          .map(({ sector, count, shareBp }) =>
            t("meter.share", {
              sector: sectorName(sector),
              n: count,
              share: formatPercent(Math.round(shareBp / 100) * 100, locale, "table"),
            }),
          )
          .join(", ")}
      </p>
    </div>
  );
}

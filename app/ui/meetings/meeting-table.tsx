import { Link } from "react-router";
import type { MeetingKind, MeetingState } from "#app/domain/meetings/lifecycle.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";
import { meetingTitle } from "./meeting-title.ts";
import { MeetingTag } from "./meeting-facts.tsx";

interface Row {
  id: string;
  kind: MeetingKind;
  state: MeetingState;
  startsAt: Date;
  ballotsUntil: Date | null;
  place: string;
  minutesNo: string;
  group: string;
}

/** Meetings, one a row; `base` is where their pages are. */
export function MeetingTable({ meetings, base }: { meetings: readonly Row[]; base: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={t("meetings.title")} className="dense cards">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("meetings.which")}
          </th>
          <th scope="col">{t("meetings.when")}</th>
          <th scope="col">{t("meeting.place")}</th>
          <th scope="col">{t("staff.state")}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id}>
            <th scope="row">
              <Link to={`${base}/${meeting.id}`}>{meetingTitle(t, meeting)}</Link>
              <small className="block">
                <Original>{meeting.group}</Original>
              </small>
            </th>
            <td className="nowrap" data-label={t("meetings.when")}>
              {formatInstant(meeting.ballotsUntil ?? meeting.startsAt, locale)}
            </td>
            <td className="long" data-label={t("meeting.place")}>
              <Original>{meeting.place}</Original>
            </td>
            <td data-label={t("staff.state")}>
              <MeetingTag state={meeting.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

import type { RegisterRow } from "#app/domain/meetings/meeting-record.ts";
import { formatTime } from "#app/domain/values/instant.ts";
import { Original } from "../original.tsx";
import { ScrollTable } from "../table.tsx";
import { useT } from "../use-t.ts";

const clock = (instant: Date | null) => (instant ? formatTime(instant).slice(0, 5) : "");

/** Role, sector and employer below the name of somebody on the register. */
export function MemberName({ member }: { member: RegisterRow }) {
  const t = useT();
  const about = [
    t(`meeting.role.${member.role}`),
    member.role === "OBSERVER"
      ? null
      : member.sector
        ? t(`sector.${member.sector}`)
        : t("meeting.noSector"),
  ];
  return (
    <>
      <Original>{member.name}</Original>
      <small className="block">
        {about.filter(Boolean).join(" · ")}
        {member.employer && (
          <>
            {" · "}
            <Original>{member.employer}</Original>
          </>
        )}
      </small>
    </>
  );
}

/** Who is called to the meeting, and who was there. */
export function RegisterTable({ members }: { members: readonly RegisterRow[] }) {
  const t = useT();
  return (
    <ScrollTable label={t("meeting.register")} className="dense">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("meeting.member")}
          </th>
          <th scope="col">{t("meeting.attending")}</th>
          <th scope="col">{t("meeting.from")}</th>
          <th scope="col">{t("meeting.to")}</th>
          <th scope="col">{t("meeting.remark")}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.userId}>
            <th scope="row">
              <MemberName member={member} />
            </th>
            <td>{t(`meeting.attending.${member.attending}`)}</td>
            <td>{clock(member.presentFrom)}</td>
            <td>{clock(member.presentUntil)}</td>
            <td>
              <Original>{member.remark}</Original>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The same as a form, while the meeting runs. Names carry the position: `rows[0].attending`. */
export function AttendanceForm({ members }: { members: readonly RegisterRow[] }) {
  const t = useT();
  return (
    <ScrollTable label={t("meeting.register")} className="dense">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("meeting.member")}
          </th>
          <th scope="col">{t("meeting.attending")}</th>
          <th scope="col">{t("meeting.from")}</th>
          <th scope="col">{t("meeting.to")}</th>
          <th scope="col">{t("meeting.remark")}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member, index) => (
          <tr key={member.userId}>
            <th scope="row">
              <MemberName member={member} />
              <input type="hidden" name={`rows[${index}].userId`} value={member.userId} />
            </th>
            <td>
              <select
                name={`rows[${index}].attending`}
                defaultValue={member.attending}
                aria-label={`${t("meeting.attending")}: ${member.name}`}
              >
                {(["ABSENT", "IN_ROOM", "REMOTE"] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`meeting.attending.${one}`)}
                  </option>
                ))}
              </select>
            </td>
            {(["from", "until"] as const).map((which) => (
              <td key={which}>
                <input
                  type="time"
                  className="clock"
                  name={`rows[${index}].${which}`}
                  defaultValue={clock(which === "from" ? member.presentFrom : member.presentUntil)}
                  aria-label={`${t(which === "from" ? "meeting.from" : "meeting.to")}: ${member.name}`}
                />
              </td>
            ))}
            <td>
              <input
                name={`rows[${index}].remark`}
                defaultValue={member.remark}
                aria-label={`${t("meeting.remark")}: ${member.name}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** How many came to an event: the headcount where there is one, else the ticked places. */
export const attendanceOf = (headcount: number | null, ticked: number) => headcount ?? ticked;

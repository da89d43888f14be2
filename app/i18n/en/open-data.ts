import type { openDataTexts as original } from "../lt/open-data.ts";
import type { Message } from "../message.ts";

export const openDataTexts = {
  "openData.title": "Open data",
  "openData.lead":
    "What is public on this site can also be had in forms made for programs: without signing in, without a key, at lasting addresses. You may use the data and pass them on if you name the source.",
  "openData.licence": "Licence: CC BY 4.0",
  "openData.lists": "Lists",
  "openData.what": "What",
  "openData.where": "Where",
  "openData.of.calls": "Calls",
  "openData.of.awards":
    "Projects that were granted support (Regulation (EU) 2021/1060, art. 49(3))",
  "openData.of.strategies": "Strategies and the money of their actions",
  "openData.of.indicators": "Indicators of strategies",
  "openData.of.timetable": "Timetable of planned calls (Regulation (EU) 2021/1060, art. 49(2))",
  "openData.kind.single": "One record",
  "openData.kind.standards": "By common standards",
  "openData.kind.feeds": "News (Atom)",
  "openData.kind.calendars": "Calendars (ICS)",
  "openData.kind.tables": "Tables of pages",
  "openData.tableFormats":
    "What you see on the pages, by the same names and in the same order. In place of “.csv” you can write “.xlsx” or “.json”.",
  "openData.part.number": "NUMBER",
  "openData.part.group": "GROUP",
  "openData.part.years": "YEARS",
  "openData.part.year": "YEAR",
  "openData.part.id": "ID",
  "openData.oneCall": "One call: NUMBER is the number of the call, such as DH-2.2-01.",
  "openData.oneStrategy":
    "One strategy: GROUP is the word of its address, such as druskininkai, YEARS its period, as in the address of its page.",
  "openData.grants360":
    "Grants by the 360Giving 1.4 standard; without projects whose sum is not known and without natural persons.",
  "openData.commonGrants": "Calls by the CommonGrants protocol (read only).",
  "openData.commonGrant": "One call by the CommonGrants protocol; the ID is in the list of calls.",
  "openData.openApi":
    "Description of the addresses for programs and of their fields (OpenAPI 3.1).",
  "openData.callsAtom": "Calls of all groups as they are published and changed.",
  "openData.groupAtom": "Calls of one group.",
  "openData.newsAtom": "News of the groups; of one group with “?group=druskininkai”.",
  "openData.eventsAtom": "Trainings, consultations and other events.",
  "openData.timetableAtom": "Planned calls as they are added and changed.",
  "openData.timetableIcs": "The days on which planned calls open and close.",
  "openData.eventsIcs": "All public events in one calendar that you can subscribe to.",
  "openData.eventIcs": "One event; the ID is in the address of its page.",
  "openData.callIcs": "The opening and the deadline of one call, with reminders.",
  "openData.callsTable": "Calls.",
  "openData.resultsTable": "Published results of all calls.",
  "openData.callResultsTable":
    "Published results of one call: proposals selected, in reserve and not selected.",
  "openData.timetableTable": "Timetable of planned calls.",
  "openData.ledgerTable":
    "Money of the actions of a strategy: planned, called, asked, selected, contracted, paid.",
  "openData.indicatorsTable": "What the projects of a strategy reached, by indicator.",
  "openData.reportTable": "Figures of an annual report.",
  "openData.how": "How to read the data",
  "openData.sums": "Sums are whole cents, shares are basis points (9250 is 92.5 per cent).",
  "openData.pages":
    "Long JSON lists come in pages: the address of the next page stands in “next”. A CSV file is always whole. Add “?group=druskininkai” for the data of one group.",
  "openData.times": "Dates and times follow ISO 8601; times are UTC.",
  "openData.examples":
    "Where “isExample” is “true”, figures are examples and not those of the group.",
  "openData.addresses":
    "Addresses last: fields of “/open-data/v1/” are only added, and what would change in essence would get a new address with “v2”. Each answer, feed and calendar has an “ETag”: send it back as “If-None-Match”, and data that have not changed are not sent again (304).",
  "openData.notice":
    "Notice to those who are granted support (Regulation (EU) 2021/1060, art. 49(5)): once support is granted and the group has published the project, the public can read the name of the beneficiary, the name and purpose of the project, its beginning and end, the sums and the share of support, the fund and its specific objective, the strategy and its action, the type of intervention, and the place.",
  "openData.people":
    "The name of a natural person leaves the public data two years after it was first published (Regulation (EU) 2021/1060, art. 49(4)).",
} satisfies Record<keyof typeof original, Message>;

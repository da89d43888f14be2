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
  "openData.other": "Other forms",
  "openData.grants360": "Grants by the 360Giving 1.4 standard",
  "openData.commonGrants": "Calls by the CommonGrants protocol (read only)",
  "openData.atom": "News of calls (Atom)",
  "openData.openApi": "Description of all addresses (OpenAPI 3.1)",
  "openData.how": "How to read the data",
  "openData.sums": "Sums are whole cents, shares are basis points (9250 is 92.5 per cent).",
  "openData.pages":
    "Long JSON lists come in pages: the address of the next page stands in “next”. A CSV file is always whole. Add “?group=druskininkai” for the data of one group.",
  "openData.times": "Dates and times follow ISO 8601; times are UTC.",
  "openData.examples":
    "Where “isExample” is “true”, figures are examples and not those of the group.",
  "openData.addresses":
    "Addresses last: fields of “/open-data/v1/” are only added, and what would change in essence would get a new address with “v2”. One call is at “/open-data/v1/calls/NUMBER.json”, one strategy at “/open-data/v1/strategies/GROUP/YEARS.json”. Each answer has an “ETag”: send it back as “If-None-Match”, and data that have not changed are not sent again (304).",
  "openData.notice":
    "Notice to those who are granted support (Regulation (EU) 2021/1060, art. 49(5)): once support is granted and the group has published the project, the public can read the name of the beneficiary, the name and purpose of the project, its beginning and end, the sums and the share of support, the fund, the strategy and its action, and the place.",
  "openData.people":
    "The name of a natural person leaves the public data two years after it was first published (Regulation (EU) 2021/1060, art. 49(4)).",
} satisfies Record<keyof typeof original, Message>;

import { z } from "zod";

const money = z.strictObject({
  amount: z.string().regex(/^-?\d+\.?\d*$/),
  currency: z.literal("EUR"),
});
const event = z.strictObject({
  name: z.string(),
  eventType: z.literal("singleDate"),
  date: z.iso.date(),
  time: z.iso.time(),
});

/** A call as an opportunity of the CommonGrants protocol, version 0.3. */
export const opportunity = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  status: z.strictObject({
    value: z.enum(["forecasted", "open", "closed", "custom"]),
    customValue: z.string().optional(),
    description: z.string(),
  }),
  funding: z.strictObject({
    details: z.string(),
    totalAmountAvailable: money.optional(),
    minAwardAmount: money.optional(),
    maxAwardAmount: money.optional(),
  }),
  keyDates: z.strictObject({ postDate: event, closeDate: event }),
  source: z.url(),
  createdAt: z.iso.datetime(),
  lastModifiedAt: z.iso.datetime(),
});
export type Opportunity = z.infer<typeof opportunity>;

const success = { status: z.literal(200), message: z.string() };

export const opportunityList = z.strictObject({
  ...success,
  items: z.array(opportunity),
  paginationInfo: z.strictObject({
    page: z.int(),
    pageSize: z.int(),
    totalItems: z.int(),
    totalPages: z.int(),
  }),
});

export const opportunityAnswer = z.strictObject({ ...success, data: opportunity });

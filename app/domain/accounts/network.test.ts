import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.for([
  ["192.0.2.17", "192.0.2"],
  ["::ffff:192.0.2.17", "192.0.2"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
] as const)("%s belongs to %s", ([address, network]) => {
  expect(networkOf(address)).toBe(network);
});

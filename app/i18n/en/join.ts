import type { join as original } from "../lt/join.ts";
import type { Message } from "../message.ts";

export const join = {
  "join.heading": "Join an organisation",
  "join.title": "There is such an organisation already – ask to join",
  "join.found": "Code {code}: {organisation}.",
  "join.text":
    "Its owners decide about its members. Write to them who you are, and they can take you in. A request is valid for 30 days.",
  "join.message": "Message to the owners",
  "join.messageHint": "E.g. I am the new project manager, as agreed with the chair",
  "join.button": "Send the request",
  "join.member": "You are a member of this organisation already.",
  "join.open": "Open the organisation",
  "join.waiting": "The request is sent and waits for the owners until {until}.",
  "join.declined":
    "The owners declined your request. If that is a mistake, get in touch with them and ask again.",
  "join.expired": "Nobody answered your earlier request. You can ask again.",
  "join.gone":
    "If the owners are gone and nobody answers, a member of the organisation can ask the administrators to name a new owner.",
  "join.byCode": "Is your organisation here already? Ask to join",
  "join.code": "Code of the legal entity",
  "join.find": "Find",
  "join.none": "There is no organisation with that code here. You can add it.",
  "join.mine": "Your requests to join",
  "join.state": "State",
  "join.state.waiting": "Waiting for an answer",
  "join.state.accepted": "Accepted",
  "join.state.declined": "Declined",
  "join.state.expired": "Not answered",
  "join.asked": "Requests to join",
  "join.askedText": "Before you accept, make sure that you know the person.",
  "join.until": "Valid until",
  "join.giveRole": "Role",
  "join.accept": "Accept",
  "join.decline": "Decline",
  "join.done.accepted": "The person is now a member of the organisation.",
  "join.done.declined": "The request is declined.",
  "members.resend": "Send the invitation again",
  "members.done.resent": "The invitation is sent again. The earlier link no longer works.",
  "members.done.transferred": "The work is handed on and the membership has ended.",
  "transfer.title": "Hand on to another member",
  "transfer.text":
    "In one step the membership of this person ends and the member you choose takes over the role and the invitations that wait. Drafts belong to the organisation and stay with it.",
  "transfer.ownText":
    "In one step you leave the organisation and the member you choose takes over your role and the invitations that wait. Drafts belong to the organisation and stay with it.",
  "transfer.to": "To whom",
  "transfer.button": "Hand on and end the membership",

  "affiliation.title": "Membership in local action groups",
  "affiliation.text":
    "Tell of which local action groups the organisation is a member. Staff of the group confirm it; they see it when they check a proposal, so that all applicants are treated alike.",
  "affiliation.none": "No membership is told.",
  "affiliation.group": "Group",
  "affiliation.since": "Member since",
  "affiliation.sinceHint": "E.g. 2023-05-12",
  "affiliation.state": "State",
  "affiliation.state.waiting": "Waiting to be confirmed",
  "affiliation.state.confirmed": "Confirmed",
  "affiliation.state.denied": "Not confirmed",
  "affiliation.tell": "Tell a membership",
  "affiliation.end": "No longer a member",
  "affiliation.done.told": "The membership is told. Staff of the group will confirm it.",
  "affiliation.done.ended": "The membership is removed.",
  "affiliation.staffTitle": "Members of the group among applicants",
  "affiliation.staffText":
    "Organisations that say that they are members of your group. Confirm them by the group’s list of members.",
  "affiliation.staffNone": "No organisation has told a membership.",
  "affiliation.confirm": "Confirm",
  "affiliation.deny": "Not a member",
  "affiliation.done.confirmed": "The membership is confirmed.",
  "affiliation.done.denied": "Noted that the organisation is not a member.",
  "affiliation.member": "Member of the group",
  "affiliation.memberSince": "Member of the group since {since}",
  "affiliation.saysMember": "Says that it is a member of the group since {since} (not confirmed)",
  "affiliation.notMember": "Said that it is a member of the group, which the group did not confirm",

  "claim.title": "Is the owner gone?",
  "claim.text":
    "If the owner of the organisation is no longer there and nobody can manage the members, ask the administrators to name a new owner. All members get a mail, and the owner can refuse the request.",
  "claim.message": "What has happened, and who should be the owner",
  "claim.button": "Ask for a new owner",
  "claim.waiting":
    "The request to name a new owner was sent on {asked} and waits for the administrators.",
  "claim.object": "The owner is here – refuse the request",
  "claim.done.asked": "The request is sent. All members get a mail.",
  "claim.done.refused": "The request is refused.",
  "claims.title": "Organisations without an owner",
  "claims.text":
    "An administrator names a new owner with a reason, and another person confirms it. Make sure by a call or a letter to the organisation’s own address.",
  "claims.none": "There are no such requests.",
  "claims.askedBy": "Asked by {name}, {at}",
  "claims.contacts": "Contacts of the organisation: {email}, {phone}",
  "claims.heir": "New owner",
  "claims.reason": "Reason",
  "claims.name": "Name the owner",
  "claims.named": "{by} proposes: {heir}. Reason: {reason}",
  "claims.confirm": "Confirm the owner",
  "claims.refuse": "Refuse",
  "claims.done.named": "The owner is named. Another person has to confirm it.",
  "claims.done.confirmed": "The new owner is confirmed.",
  "claims.done.refused": "The request is refused.",

  "problem.joinMessage": "Write who you are and why you ask",
  "problem.successor": "Choose to whom you hand on",
  "refusal.join-waits": "Your request is sent already and waits for an answer",
  "refusal.affiliation-told": "The membership in this group is told already",
  "refusal.since-future": "The membership has not begun yet",
  "refusal.claim-waits": "Such a request waits for the administrators already",

  "mail.organisation.link": "Open the members of the organisation",
  "mail.organisation.subject.joinAsked": "Request to join – {organisation}",
  "mail.organisation.line.joinAsked":
    "Somebody asks to join the organisation {organisation}. Who it is and why is on the page of members, where you accept or decline. The request is valid for 30 days.",
  "mail.organisation.subject.joinAccepted": "You are taken in – {organisation}",
  "mail.organisation.line.joinAccepted":
    "Your request to join the organisation {organisation} is accepted.",
  "mail.organisation.subject.joinDeclined": "Request declined – {organisation}",
  "mail.organisation.line.joinDeclined":
    "The owners of the organisation {organisation} declined your request to join.",
  "mail.organisation.subject.tookOver": "Handed on to you – {organisation}",
  "mail.organisation.line.tookOver":
    "A colleague has left the organisation {organisation}, and their role and work are handed on to you.",
  "mail.organisation.subject.roleEnds": "A role ends – {organisation}",
  "mail.organisation.line.roleEnds":
    "The role of the last signatory or owner of the organisation {organisation} is valid until {day}. Make it longer or name somebody else, so that there is somebody to submit proposals.",
  "mail.organisation.subject.ownerAsked": "New owner asked for – {organisation}",
  "mail.organisation.line.ownerAsked":
    "A member of the organisation {organisation} asked the administrators to name a new owner, as the present one seems to be gone. If the owner is there, they can refuse it on the page of members.",
  "mail.organisation.subject.ownerNamed": "New owner – {organisation}",
  "mail.organisation.line.ownerNamed":
    "The administrators have named a new owner of the organisation {organisation}. Who it is stands on the page of members.",
  "mail.organisation.subject.ownerRefused": "No new owner – {organisation}",
  "mail.organisation.line.ownerRefused":
    "The request to name a new owner of the organisation {organisation} is refused.",
} as const satisfies Record<keyof typeof original, Message>;

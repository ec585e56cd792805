import type { TriageRulesInput } from '../rules.ts';
import { listed } from './listed.ts';

/** What a ticket is about when nothing in it wakes anybody, and what makes it press. */
export const englishCaseRules: TriageRulesInput['rules'] = [
  {
    name: 'time-pressure',
    pressing: true,
    resolvable: true,
    urgency: 4,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      urgent, urgently, urgency, asap, as soon as possible, as soon as you can, immediately, immediate effect,
      immediate help, right now, right away, at once, straight away, this minute, emergency, critical, top priority,
      high priority, highest priority, time sensitive, time critical, cannot wait, can't wait until, by tonight, by
      tomorrow, before it is too late, escalat~, escalation, final warning, final request, final notice, call me now,
      {require} .. {soon}, runs out on, runs out today, no time to lose, running out of time
    `),
  },
  {
    name: 'many-affected',
    pressing: true,
    resolvable: true,
    urgency: 4,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      all our {people}, all of our {people}, all {people} {be}, every customer, every user, entire office, entire
      company, entire team, whole office, whole company, whole building, whole team, all stores, all our stores, all
      sites, all locations, all desks, all gates, whole street, our phones, across the company
    `),
  },
  {
    name: 'problem',
    resolvable: true,
    urgency: 3,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      broken, breaks, broke, {not} {serve}, {not} .. {serve}, {cannot}, not able to, no luck, stopped {serve}, stops
      working, fail~, failure~, error~, bug~, bugs, crash~, freez~, freezes, froze, frozen, hangs, stuck, blank,
      missing, lack~, wrong, incorrect, inaccurate, mistake, by mistake, lost, disappeared, vanished, damaged, damage,
      defective, defect~, faulty, fault, cracked, torn, dented, scratched, late again, arrived late, delayed, delay~,
      overdue, never arrived, never received, {not} received, {not} been delivered, overcharged, charged twice, double
      charged, duplicate~, too high, too much, slow, slowly, timeout~, times out, timed out, rejected, refused,
      refuses, denied, not permitted, not accepted, not valid, invalid, expired, mismatch, locked out, locked, not
      recognised, not recognized, does nothing, no longer works, drops every, keeps {serve}, noise, noisy, glitch~,
      issue with, problem with, trouble with, having trouble, having issues, not as ordered, not as described, not
      what, instead of, overlap~, out of sync, in spam, behind since, unexpected, malfunction~, warranty, not usable,
      unusable, one way only, went dead, hung up, not refreshed, shows a, should be, logs me out, logged out,
      disconnect~, lag~, laggy, flicker~, wobbl~, wobbles, rattl~, leak~, stain~, jammed, unstable, unreliable,
      outdated, sold out, ruined, only on one side, only works, unavailable, corrupt~, misspel~, typo on,
      inconsistent, not the same, differ from, distorted, blurry, blurred, illegible, incomplete, unclear, leaves out,
      unable to, can't find, cannot find, {not} match, stops, stopped, gone, dropped, dead, spoiled, rotten, mouldy,
      bent, chipped, ripped, burnt, leaks, dripping, clogged, squeaks, squeaky, too small, too big, too tight, too
      loose, too late, no longer, won't let, keeps asking, asks me again, never came, no confirmation, not showing,
      not updating, not syncing, not charging, not responding, not appearing, shows nothing, shows zero, misses,
      missed, skipped, forgotten, miscalculated, mixed up, double booked, out of order, out of stock, unreadable,
      garbled, billed, charged me, still being charged, wrongly, still shows, still says, still pending, pending
      since, not credited, not refunded, declined, bounced, returned as
    `),
  },
  {
    name: 'refund-request',
    resolvable: true,
    urgency: 3,
    sentiment: -0.5,
    action: 1,
    phrases: listed(`
      refund~, reimburse~, reimbursement, money back, compensation, pay back, credit note, replacement, exchanged,
      return label, deposit, get it back, back on my account
    `),
  },
  {
    name: 'change-request',
    urgency: 2.5,
    action: 1,
    phrases: listed(`
      {tell} {alter}, {tell} .. {alter}, {could} you {alter}, {could} you .. {alter}, {could} someone {alter}, {could}
      somebody {alter}, {could} hr {alter}, {could} i change, {could} i move, {could} it be changed, can it be
      changed, can they be merged, can that be arranged, chance to, i'd like to move, i'd like to change, we'd like to
      keep, i'd like new, i'd like a replacement, reschedule, reissue, resend, send again, send me another, i need a,
      i need an, we need a, we need it, i still need, needs read access, needs .. access, access for, change of
      address, address change, change of, any news, what can i do, what are my options, how do i proceed, {could} it
      be {fixed}, any ideas, any idea, from now on, set up direct debit, my contract, handed in, spare part, we'd like
      to change, i want to change, need to change, want to move, need to move, want to switch, need to cancel, i need
      to, we need to, can i change, can we change, can i move, can i get, can we get, can i have, could i have, could
      i get, could we get, may i have, i'd like to get, i'd like to have, i'd like my, would like my, would like to
      change, would like to update, would like to return, want to return, like to return, how do i return, need help
      with, needs to be
    `),
  },
  {
    name: 'information-question',
    urgency: -1,
    action: 1,
    phrases: listed(`
      do you offer, do you ship, do you have, do you sell, do you support, does your, does the, is there a, is there
      an, is there any, are there, are you open, is it possible to, would it be possible, where do i find, where can i
      find, how do i, how can i, how do we, how long, how much, how many, what's the, what is the, what is your,
      what's your, what are the, what does, which one, which of, difference between, can i, can we, could we, would
      like to know, wonder~ whether, wonder~ if, only wonder, just wondering, curious, quick question, silly question,
      question about, feature request, suggestion, it would be nice, on the roadmap, roadmap, thought you would like
      to know, thought you'd like to know, kindly advise, only asking, do you accept, do you deliver, do you provide,
      do you take, do you also, do you still, can you tell me whether, can you tell me if, could you tell me, what
      time, when do you, when does, when is the, where is the, who do i, is it included, are dogs allowed, allowed to,
      any plans to, any plans for, any recommendation~, is it true that, i was wondering, we were wondering, wondering
      if, interested in, information about, information on, more information, thinking of buying, thinking about
      buying, before i buy, before i order, before we sign, pricing for, would be nice, would be great, would be
      handy, would love to see, have you considered, an idea
    `),
  },
  {
    name: 'request',
    action: 1,
    phrases: listed(`
      please, pls, plz, kindly, {could} you, i need, we need, i want, we want, i'd like, i would like, we'd like, we
      would like, we'd need, i expect, help me, help us, need help, want to know, let me know, tell me, send me, call
      me, you need to, you must, looking for, might want to, make it stop, fix it, take off, take it off
    `),
  },
  {
    name: 'calm',
    urgency: -2,
    phrases: listed(`
      not urgent, not very urgent, not that urgent, nothing urgent, no urgency, no rush, no hurry, no pressure, not
      critical, not blocking, not a big problem, not a big deal, low priority, when you get a chance, when you have
      time, whenever you have time, whenever you can, small thing, just curious, nice to have, just planning, nothing
      has happened
    `),
  },
  {
    name: 'no-action',
    urgency: -3,
    action: -4,
    phrases: listed(`
      no action, no further action, nothing to do, fyi, for your information, for your records, for your records only,
      just for info, just wanted to say, just to say, just to let you know, this is to let you know, short note, heads
      up, please ignore, please disregard, never mind, out of office, out of the office, automatic reply, auto reply,
      on parental leave, you can close, please close this, close this ticket, close the case, no reply needed, no need
      to reply, no answer needed, attached is, is attached, are attached, please find attached, thank you for your
      message, thank you for contacting, your message was read, we confirm receipt, i confirm the, no open points,
      sorry for the noise, this is expected, planned maintenance, no refund needed, noted, no reply necessary, no
      response needed, nothing needed, nothing else needed, no need to, for info, just a note, just sharing, keep up
      the, we have received, i have received, thank you for your order, this is an automated, this is an automatic, do
      not reply, auto generated, will be closed, office is closed, we are closed, on vacation until, on holiday until,
      on leave until, away until, back in the office on, as agreed, as discussed, confirming that, please note that,
      resolved on our side, consider this closed, ticket can be closed, can be closed, withdraw my
    `),
  },
];

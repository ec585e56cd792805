import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** What makes trouble press: words that say so, and circumstances that make it worse. */
export const englishPressureRules: TriageRulesInput['rules'] = [
  {
    name: 'time-pressure',
    askable: true,
    pressing: true,
    resolvable: true,
    urgency: 5,
    sentiment: -1,
    action: 2,
    phrases: listed(`
      urgent, urgently, urgency, asap, as soon as possible, as soon as you can, immediately, immediate effect, immediate
      help, right now, right away, at once, straight away, this minute, emergency, critical, top priority, high
      priority, highest priority, time sensitive, time critical, cannot wait, can't wait until, by tonight, by tomorrow,
      before it is too late, escalat~, escalation, final warning, final request, final notice, call me now, {require} ..
      {soon}, runs out on, runs out today, no time to lose, running out of time, black friday, cyber monday, biggest
      day, busiest day, peak season, in one hour, in an hour, in two hours, by midnight, due tomorrow, flight tomorrow,
      flight .. tomorrow, fly tomorrow, penalties, fined, account .. blocked, halted, tonight with, urgnet, urgant,
      quickly please, please hurry, hurry up, need this today, need it today, need it now, need this now, needed today,
      needed now, needed immediately, needed right away, needed tonight, needed by tomorrow, answer today, answer now,
      respond today, reply today, respond immediately, reply immediately, act now, act immediately, someone on this now,
      help now, need help now, somebody now, someone now, send someone today, send somebody today, send someone now,
      someone here now, come now, come today, come tonight, on a call now, on the phone now, phone right now, call back
      now, call me back today, call me immediately, call me today, call us now, call us today, blocker, show stopper,
      serious issue, serious problem, very serious, extremely important, high impact, business critical, mission
      critical, cannot continue, can't continue, cannot go on, can't go on, cannot proceed, can't proceed, cannot work,
      can't work, no workaround, without a workaround, time is running out, last chance, before the weekend, before
      tomorrow, before tonight, until tonight, every minute counts, minutes count, every hour counts, still no answer ..
      today, need an engineer, need your engineer, stop everything, stop it immediately, wake somebody, wake someone,
      code red, red alert, mayday, sos, crisis, in crisis, disaster, alarm going off, or else, by friday or
    `),
  },
  {
    name: 'many-affected',
    askable: true,
    pressing: true,
    resolvable: true,
    urgency: 5,
    sentiment: -1,
    action: 2,
    phrases: listed(`
      all our {people}, all of our {people}, all {people} {be}, every customer, every user, entire office, entire
      company, entire team, whole office, whole company, whole building, whole team, all stores, all our stores, all
      sites, all locations, all desks, all gates, whole street, our phones, across the company, all users, all
      customers, all our customers, all employees, all staff, all our staff, all agents, all students, all patients,
      all guests, everybody in, everyone at, whole school, whole hospital, whole department, whole floor, whole
      village, whole neighbourhood, entire building, entire school, entire department, entire floor, entire street,
      entire neighbourhood, entire site, entire network, entire fleet, whole fleet, whole site, whole network, whole
      warehouse, entire warehouse, whole store, whole shop, all branches, all departments, all offices, all stations,
      all terminals, all tills, all registers, all our lines, all our sites, all our shops, all shops, every store,
      every shop, every branch, every site, every office, every device, every machine, every employee, every client,
      every one of our, hundreds of {people}, thousands of {people}, dozens of {people}, multiple customers, multiple
      users, multiple sites, multiple locations, several customers, many customers, many of our customers, company
      wide, company-wide, organisation wide, nationwide, production environment, not a single, whole class, entire
      class, none of our, half of our, half of the envelopes, all four of us, all of us, half the office, half our,
      queue of, all six, all five, all ten, all three, both sites, across all, the whole company, in the whole, not a
      single one, no calls, no orders since, no bookings since, no mails since, no labels, empty calendar, on any
      ward, on any floor, in any office, in any shop, for all our, to all clients, to all customers, children on
      board, passengers on board, not one booking, not one order, not one call, not one mail, not one of, cars ..
      stuck behind, stuck behind me, for every card, every card, every payment, every transaction, every order, every
      call, every login, for all tenants, for every customer, for every user, no sale, no sales, no customers, for
      everybody, for everyone, for all of us, all lines, all tenants, in the building, not one, {all} {place}, all our
      .. {place}, all .. {place}, for each {people}, for any {people}, for any nurse, for all {number}, each {people},
      {number} of our {people}, at all {number}, in all {number}, all {number} {people}, all {number} {place}, all
      four, all eight, all twelve, all our robots, in the whole station, whole station, at all sites, all of our, most
      of our, majority of our, half the team, half the class, half the school, half the town, half of the team, the
      whole team, the whole school, the whole street, the whole town, the whole site, the whole hall, whole hall,
      whole town, all {number} .. mailboxes, all mailboxes, all {number} mailboxes, {number} fans, the whole village,
      whole valley, {all} of our {people}, {all} of us, six of us, five of us, all plants, all three plants, none of
      the {number}, none of our {number}
    `),
  },
  {
    name: 'time-limit',
    aggravating: true,
    resolvable: true,
    askable: true,
    urgency: 2.5,
    sentiment: -0.5,
    phrases: listed(`
      today, tonight, this morning, this afternoon, this evening, tomorrow, over night, overnight, last night, at noon,
      midnight, an hour ago, {number} hours ago, {number} minutes ago, half an hour ago, in {number} hours, in {number}
      minutes, since {number} am, since {number} pm, since {number}, since noon, since midnight, since {number} o'clock,
      since this morning, since last night, since yesterday, just now, right before, by noon, by {number} pm, by
      {number} am, at {number} am, at {number} pm, until noon, on the way now, as i write, at the moment of writing, #
      of us, leave at, leaves at, open at, opens at, start at, starts at, ends at, to open at, trucks leave, before we
      open
    `),
  },
  {
    name: 'vulnerable-people',
    aggravating: true,
    resolvable: true,
    askable: true,
    urgency: 2.5,
    sentiment: -0.5,
    phrases: listed(`
      my baby, our baby, a baby, my child, our child, my children, our children, my son, our son, my daughter, our
      daughter, my kid, my kids, our kids, toddler~, infant~, newborn, year old, my mother, my father, my grandmother,
      my grandfather, grandma, grandpa, my husband, my wife, pregnant, elderly, disabled, wheelchair, patient, patients,
      residents, pupils, nurse~, doctor~, hospital~, clinic, surgery, care home, nursing home, dialysis, asthma,
      diabetic, epilep~, blind, vaccine~, medicine~, medication~, ambulance, school bus, my three year old, alone at,
      alone on, stood alone, in the dark, my boy, my girl, our boy, our girl, my mum, my mom, my dad, my parents, old
      lady, old man, first floor without, pensioner~, kindergarten, nursery, daycare, classroom, in hospital, our son's,
      on his head, on her head, fever, in bed with, children on board, i live alone, live alone, ward, wards, infusion,
      pump alarms
    `),
  },
  {
    name: 'much-at-stake',
    aggravating: true,
    resolvable: true,
    askable: true,
    urgency: 2.5,
    sentiment: -0.5,
    phrases: listed(`
      salaries, salary, wages, payroll, my rent, our rent, million~, thousands, savings, mortgage, from my account,
      from our account, out of my account, out of our account, penalty, penalties, fine of, contract worth, our
      biggest customer, our largest customer, our biggest client, release, launch, go live, production, warehouse~,
      trucks, drivers, staff, audit, authority, authorities, tax office, exam, wedding, funeral, passport, visa,
      border, airport, flight, turned away, sent away, send people away, sent home, shops, tills, queue of, till~,
      market day, event, conference, trade fair, opening day, grand opening, gone from, over night, emptied, not come
      back, customers are calling, customers calling, calls from customers, send them home, send me home, send us
      home, lost customers, machine~ stand, factory, plant, hundreds, thousand euros, thousand pounds, thousand
      dollars, k euros, deal with, investor~, board meeting, pension, benefit~ payment, child benefit, unemployment,
      allowance, to feed, balance 0, nothing left, no food, can't afford, cannot afford, quarter ends, year end
      closing, month end closing, blood samples, ward~, bailiff, electricity cut, cut off my, server room, data
      centre, data center, by hand, on paper, departure at, departs at, boarding, the quay, take off, harvest, go bad,
      payslip, the rent, my savings, our savings, life savings, hotline rings out, emergency line .. engaged, rings
      out, engaged for, {number} followers, thousand people, hundred people, dozens of, audience, spectators, doors
      open, full house, sold out show, on stage, live on air, on air, broadcast, live stream, election, tax return,
      deadline, enrolment, visa appointment, interview, surgery, operation, treatment, in labour, birth, burial,
      memorial, mid service, patients are, passengers are, full of guests, with luggage, lost income, lost wages,
      fined, out of business, # {people}, # {place}
    `),
  },
];

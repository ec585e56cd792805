import { listed } from '../listed.ts';
import type { TriageRulesInput } from '../rules.ts';

/** What keeps many people or a whole business from working: somebody is woken. */
export const englishOutageRules: TriageRulesInput['rules'] = [
  {
    name: 'outage',
    askable: true,
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      {service} .. down, we {be} down, we're down, everything {be} down, down for {everyone}, down since, down again,
      still down, completely down, outage~, blackout~, power cut, power failure, heating .. out, unreachable,
      {service} .. unavailable, {service} .. offline, all .. offline, {service} .. not reachable, {service} .. not
      accessible, not reachable, without {utility}, no {utility}, a 503, a 502, a 504, http 503, error 503, 503 error,
      500 for all, nothing works, nothing is working, nothing works anymore, not working for {everyone}, {nobody} can,
      no one can, no customer can, {nobody} {be} able, none of .. can, {everyone} {cannot}, all .. {people} {cannot},
      {people} {cannot}, {people} .. {cannot} log, {people} .. {cannot} pay, all .. dead, bricked, certificate
      expired, certificate .. expired, white page, stopped for all, all users .. affected, all .. affected, service
      disruption, system failure, system crash~, {service} .. crashed, everything has stopped, not one of .. works, no
      service, {service} .. stopped responding, {service} .. not responding, {everyone} .. locked out, {nobody} .. log
      in, all .. fail~, every .. fail~, all .. rejected, has stopped working for, total loss of, internet .. dead,
      site .. dead, server~ .. dead, phones .. dead, lines .. dead, taking no orders, no orders .. come through, no
      orders .. coming, no calls .. come, no mails .. come, with 503, with 502, with 500, with 504, returning 503,
      returning 500, returning 502, returns 500, returns 503, returns 502, returns 504, return 500, 503 since, 502
      since, 500 since, 504 since, gateway timeout, bad gateway, internal server error .. every, internal server error
      .. all, no access to .. system, no access to .. systems, no access to our, lost access to .. system, lost access
      to .. everything, lost access to our, lost connection to .. cloud, lost their connection, lost its link,
      {nobody} .. order, {nobody} .. pay, {nobody} .. login, {nobody} .. connect, {nobody} .. reach, {nobody} in ..
      can, {nobody} in .. office, {nobody} of us can, none of .. work, none of .. works, none of .. users, none of
      our, every request .. fail~, every call .. fail~, every user .. fail~, every page .. error, every page .. blank,
      all requests fail~, all .. fail~ with, all .. time out, all .. timing out, all calls .. drop~, keeps going down,
      went down, gone down, going down again, has been down, have been down, been down for, been down since, still
      offline, offline since, went offline, gone offline, completely offline, completely dead, completely unavailable,
      completely unusable, unavailable for, unavailable since, cannot be reached, not responding .. all, does not
      respond at all, stopped responding, crashes for everyone, crashes for all, blue screen .. all, blue screen~ on
      all, does not start on any, won't start on any, no dial tone, network is gone, network outage, network failure,
      connection .. lost in all, major incident, sev 1, sev1, severity 1, p1 incident, prio 1, priority 1, priority
      one, system outage, interruption of service, service interruption, loss of service, total failure, complete
      failure, full outage, partial outage, has gone dark, went dark, in the dark since, no water, without water,
      without power, without electricity, without heating, without internet, without phone, cannot call out, can't
      make calls, cannot make calls, cannot receive calls, can't receive calls, emergency calls, site is down, sites
      are down, it is down, it's down, they are down, all our sites .. down, all our shops .. down, all our pages ..
      down, app is down, system is down, systems are down, server is down, servers are down, network is down, api is
      down, platform is down, portal is down, heating .. failed, system .. failed, systems .. failed, server ..
      failed, {people} .. get in since, whole .. get in, team .. get in, nobody can ring, nobody can call, nobody can
      reach, guests get an empty, {nobody} .. get in, {nobody} .. ring, no bookings since, no orders since, not one
      booking, not one order, not one call, every card .. refused, every payment .. refused, cards .. refused at
      checkout, no sale for, no sales since, no sales for, no orders for, no bookings for, no customers can, no
      {service} .. for {number} hours, {service} .. has stopped, {service} .. have stopped, {service} .. stopped
      completely, nobody can get in, {service} .. frozen at, all writes, only takes reads, {all} {service} .. fail~,
      {all} {service} .. reject~, not one {service}, not a single {service}, error for every, error for all, nobody of
      our, none of the {people}, {nobody} has received, {nobody} .. been receiving, {people} .. cannot get in,
      {people} .. can't get in, {people} stand outside, {people} .. stand outside, power's out, power is out, power
      went out, power has gone, lights went out, lights are out, no running water, switchboard is dead, stays white
      for all, stays white for everyone, white for all, blank for everyone, blank for all, fails for everyone, fails
      for all, fails for every, error~ for everyone, down in all, out of action in all, all mails bounce, shop gone,
      site gone, website gone, website is gone, site is gone, shop is gone, total outage, all at once stopped, not
      available to anyone, is not available to any, unusable for everyone, unusable for all, {everyone} .. kicked out,
      everyone .. thrown out, can't log anyone in, not able to serve, not able to take orders, everything we send,
      {all} mails .. refused, every mail .. rejected, affects everyone, affecting everyone, concerns all our,
      {service} .. {not} let anyone, doesn't let anyone, does not let anyone, won't let anyone, nobody gets in, nobody
      gets through, nobody gets out, everyone gets an error, everybody gets an error, all get an error, all get the
      same error, {people} .. lost access, lost access for all, no calls to 911, do not go through since, don't go
      through since, no production orders, data feed .. dead, switched us off, switched off our, disconnected our,
      shut off our, falls over for, taken down our, knocked offline
    `),
  },
  {
    name: 'business-stopped',
    askable: true,
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      production .. stopped, production .. halted, production down, line .. stopped, has stopped production, standing
      still, standstill, at a halt, lose .. {money}, losing .. {money}, lost .. {money}, costing us, hour costs,
      {money} per hour, {money} per day, {money} every hour, we lose, we are losing, stopped all, sit~ .. idle,
      {cannot} work at all, people {cannot} work, {cannot} work since, {cannot} operate, {cannot} trade, {cannot}
      sell, {cannot} dispatch, {cannot} serve, business .. stopped, work .. stopped, payroll .. blocked, salaries ..
      due, due tonight, deadline .. today, deadline .. tonight, deadline .. midnight, ends in .. minutes, starts in ..
      minutes, starts in an hour, in the middle of .. exam, bankrupt, out of business, {people} {be} waiting, {people}
      .. walk out, {people} queue~, stranded, stuck at the airport, queue~ outside, suspended .. account, account ..
      suspended, account .. frozen, charged all, all .. charged twice, {people} .. charged twice, showstopper,
      production issue, production incident, launch~ today, launch~ tomorrow, wedding .. tomorrow, wedding .. today,
      flight leaves, locked out of my, locked out of our, cannot do our job, {cannot} do my job, {cannot} do our,
      {cannot} invoice, {cannot} take .. orders, {cannot} take .. payments, {cannot} open .. shop, {cannot} feed, shop
      .. closed, we had to close, missed .. deadline, miss .. deadline, blocks .. release, losing .. per hour, loss of
      income, at a standstill, standing around, trucks .. waiting, drivers .. waiting, patients .. waiting, guests ..
      waiting, customers .. waiting, passengers .. waiting, people .. waiting outside, staff .. waiting, people ..
      idle, staff .. idle, workers .. idle, operations .. stopped, operations halted, came to a halt, come to a halt,
      line is stopped, line has stopped, lines are stopped, everything stands still, production stands, production ..
      broken, production .. empty, blocking .. launch, blocks .. launch, launch .. blocked, release .. blocked,
      release blocked, deploy~ .. blocked, deployment .. blocked, rollout .. blocked, completely blocked, totally
      blocked, blocked completely, we are blocked, we're blocked, whole team .. blocked, all blocked, cannot close ..
      month, can't close .. month, cannot run payroll, can't run payroll, cannot pay .. staff, can't pay .. staff,
      can't pay .. employees, can't pay our, cannot pay our, can't pay my rent, cannot pay my rent, can't buy food,
      cannot buy food, buy food, no money left, without money, without any money, our salaries, wages .. due, payroll
      .. today, payroll .. tomorrow, payroll .. fail~, payroll .. wrong, deadline .. tomorrow, deadline in .. hours,
      deadline in .. minutes, due in .. hours, due in .. minutes, due at .. today, due by .. today, submit~ .. by
      midnight, expires tonight, expires today, expires at midnight, closes today, closes tonight, ends today, ends
      tonight, starts in .. hour, starts in .. hours, begins in .. hour, begins in .. minutes, begins in .. hours,
      opens in .. hour, opens in .. minutes, doors open in, go live today, go live tonight, go live tomorrow, going
      live today, going live tonight, going live tomorrow, wedding is today, wedding is tomorrow, wedding .. on
      saturday, wedding this weekend, funeral .. tomorrow, funeral .. today, surgery tomorrow, surgery .. tomorrow,
      operation tomorrow, exam .. today, exam starts, exam in .. minutes, exam in .. hours, interview in .. hour,
      interview in .. minutes, flight .. tonight, flight .. in .. hours, flight in .. hours, fly in .. hours, fly
      tonight, missed our flight, missed my flight, miss my flight, miss our flight, stuck in the lobby,
      in the lobby at, stuck in .. airport, stuck at the border, stuck at .. border, on the roadside, by the roadside,
      locked out of .. house, locked out of .. home, locked out of .. flat, locked out of .. apartment, locked out of
      .. car, nowhere to sleep, nowhere to stay, no place to sleep, sleep in .. street, sleeping in .. car, find us a
      room tonight, a room tonight, no hotel, please help us now, losing hundreds, losing thousands, losing orders,
      losing bookings, lost every booking, lost every order, lost sales, lost revenue, lost orders, losing revenue,
      loss of revenue, loss of sales, revenue loss, costs us about, cost us .. deal, cost us .. contract, cost me ..
      job, lose my job, lost the job, lose my home, lose our home, lose my flat, evicted, eviction, contractual
      penalty, in breach of .. sla, sla breach, sla violation, sla violated, frozen my account, froze my account,
      frozen our account, froze our account, blocked our account, blocked my account, terminated our account,
      terminated my account, all payments .. fail~, all transactions .. fail~, all orders .. fail~, all cards ..
      declined, every card .. declined, every payment .. declined, double charged all, charged .. customers twice,
      charged every, all invoices .. wrong, every invoice .. wrong, paid .. customers twice, paid twice .. suppliers,
      sent .. wrong account, to the wrong account, go bankrupt, going bankrupt, insolvency, insolvent, close our
      doors, shut down our business, ruin our business, ruining our business, destroy~ .. business, spoiling, going
      bad, will spoil, thawing, fridge .. failed, freezer .. failed, cold chain, animals .. dead, fish .. dead,
      livestock, {cannot} pay our, {cannot} pay my, {cannot} pay .. rent, {cannot} pay .. staff, {cannot} pay ..
      employees, {cannot} pay .. suppliers, {cannot} pay anybody, {cannot} pay anyone, all .. stopped, writing orders
      on paper, write orders on paper, orders on paper, back to pen and paper, pen and paper, work on paper, no wages,
      without wages, won't get paid, won't be paid, not been paid their, payroll .. refused, payroll .. rejected,
      payroll .. go through, fail~ payroll, failed payroll, rent is due, rent .. due, mortgage .. refused, mortgage ..
      declined, nobody lets us in, nobody let us in, won't let us in, can't get into .. apartment, can't get into ..
      house, can't get into .. flat, can't get into .. room, can't get into .. cottage, cannot get into .. apartment,
      cannot get into .. house, we stand outside, i stand outside, standing outside, stand before a locked, in front
      of a locked, door code .. work, hard shoulder, stuck in the snow, sitting in the dark, it's getting dark, it is
      getting dark, lobby full, full of guests, orders .. piling up, miss their trains, miss their flights, miss their
      connection, shouting at my, shouting at our, yelling at, phones don't stop, phone doesn't stop, harvest ..
      stopped, mid harvest, hall is not available, venue .. not available, venue is not available, venue cancelled,
      cancelled our venue, billed twice since, all .. billed twice, {people} .. billed twice, everyone .. billed,
      charged everyone, charged everybody, in the middle of lunch, in the middle of dinner, middle of a show, middle
      of the show, launch is today, launch is tomorrow, bleeding money, credit bureau, stuck on the motorway, stuck on
      the highway, stand on the motorway, stands on the motorway, standing on the motorway, orders .. not reach,
      nothing reaches, {number} tons .. warm, statutory deadline, deadline is noon, bidders .. cannot, at risk of
      losing, will lose our, lose our biggest, cost us the contract, leaves in two hours, leaves in an hour, leaves in
      {number} minutes, stuck at check-in, stuck at customs, denied boarding, refused boarding, not let on board,
      can't close my position, cannot close my position, i lose about, can't open our, cannot open our, forced to
      close, had to shut, shut the shop, shut our doors, send staff home, sent staff home, sending people home, people
      keep arriving, guests keep arriving, turn people away, turning people away, turning customers away, turn
      customers away, turning guests away
    `),
  },
  {
    name: 'data-loss',
    askable: true,
    strong: true,
    resolvable: true,
    urgency: 10,
    sentiment: -2,
    action: 1,
    phrases: listed(`
      data loss, lost all, lost our data, lost my data, deleted all, deleted our, all .. gone, all .. lost, everything
      .. gone, {private} .. gone, {private} disappeared, restore .. backup, restore .. data, lost .. data, {private}
      .. deleted, disappeared from .. database, backup .. failed, backups .. failed, no backup, all .. data lost, data
      .. lost, data is lost, lost everything, lost all my, lost all our, lost years of, lost months of, lost weeks of,
      everything is gone, everything gone, is all gone, are all gone, database gone, database is gone, database is
      empty, database empty, workspace is empty, workspace empty, folder is empty, folders are empty, everything is
      empty, mailbox is empty, no snapshots, no snapshot, backup .. empty, backups .. empty, backup .. corrupt,
      backups .. corrupt, backup .. missing, cannot be restored, can't be restored, cannot restore, can't restore,
      could not be restored, not recoverable, unrecoverable, irrecoverable, irretrievable, recover .. data, recover ..
      files, restore .. files, restore .. database, photos .. gone, files .. gone, projects .. gone, orders .. gone,
      customers .. gone, contacts .. gone, tickets .. deleted, files .. deleted, photos .. deleted, projects ..
      deleted, contacts .. deleted, mailbox .. deleted, account .. deleted by, deleted .. without asking, years of
      work, months of work, years of data, years of photos, years of drawings, dropped .. table, disk failure, raid
      failure, drives failed, database .. corrupted, files .. corrupted, orders .. no longer there, data .. no longer
      there, files .. no longer there, of orders are gone, of data are gone, backup .. over our, loaded .. backup,
      overwrote, shop overwritten, site overwritten, database overwritten, everything deleted, everything is deleted,
      everything was deleted, all deleted, deleted everything, recycle bin .. empty, years of .. are gone, years of ..
      gone, back yesterday's state, restore yesterday, roll back to yesterday, wiped our, wiped my, reset to factory
      .. lost, {all} .. wiped, lost a year of, lost a week of, lost a month of, dropped the .. table, dropped the ..
      database, wiped the .. disk, wiped the .. data, wiped the .. drive, no usable backup, restore test failed,
      {private} have vanished, {private} has vanished, records have vanished, reservations .. swallowed, all ..
      vanished, no reservations .. system, all .. disappeared, everything has disappeared, everything disappeared,
      everything vanished, entire history .. gone, whole history .. gone
    `),
  },
];

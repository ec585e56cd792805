// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

const entries = `
  abroad:-1.5 accepted:1.2 access:5.4 accessed:3.4 accessible:0.2 account:11.8 accountant:-0.6 accounting:-1.1
  accounts:0.2 across:1 action:2.7 add:-3.1 added:1.4 address:-0.6 addresses:2.5 adjust:-0.7 admin:4.4
  administrator:1.2 advertised:-0.9 advertising:0 advice:-1.3 advise:0.8 affected:0.7 afraid:2.8 afternoon:2.3
  afterwards:-2.6 against:2.9 age:-1.8 agent:1.9 agents:2.5 ago:0.5 agreed:1 agreement:-0.8 air:-1 airport:2.4
  alarm:4.5 alert:0.7 allergens:-1.1 allergic:0.7 allow:-2.2 allowed:-1 along:0.1 already:1 amazing:-1 android:-1.4
  anna:-0.7 annoying:-2.2 annual:2.3 answer:1.2 answered:1.4 answers:2.2 api:1.6 apology:0.9 app:1.4 applied:-0.8
  apply:-3 appointment:-3 appointments:0.8 april:-2.2 archive:-2.7 arm:3.5 arrive:-3.4 arrived:-2.6 arriving:0.3 art:4
  article:3.6 asap:2.8 asked:1.3 asking:-1 asks:0.7 assembly:-0.8 attached:-5.8 attachments:-1.2 attorney:5.1
  audit:-1.4 auditor:-1.4 august:-0.3 authenticator:-2.2 authority:0 automatic:-3.4 autumn:-1.1 availability:-1.5
  available:0 baby:6.4 backup:4.1 bad:2.1 badge:1.3 bag:-0.7 bags:1.4 bakery:0.5 balcony:-1.6 bank:7.9 banks:-0.4
  barrier:1 batch:7.6 batteries:-1.5 battery:-2.7 bed:0.3 behind:0.6 bell:-1.8 better:-1.6 biggest:2 bike:-0.1 bill:-2
  billing:2 birch:-0.9 birth:2.7 birthday:1.5 bit:-1.1 black:2.6 blank:0 block:4.9 blocked:1.9 blood:1.4 blue:-0.3
  board:6 boiler:3.7 book:-6.7 booked:0.8 booking:-2.5 books:-1.2 boots:-0.9 boss:-0.9 bottle:0.8 bottom:-1
  bought:-3.9 bounce:0.4 box:-0.6 brakes:3.1 branch:-1.5 breach:0.9 bread:-1.9 breaks:-0.8 brilliant:-2.8 bring:-3.6
  brochure:-1.5 broke:1.4 broken:-2.7 browsers:2.2 budget:-1.7 bug:-3.4 build:1.1 building:2.8 built:0.8 bulk:-1.2
  burnt:3.4 bus:-2.3 business:0.3 button:-1.3 buy:1.9 cabin:1.1 cable:0.7 calendar:0.4 call:8.4 called:-1.9
  calling:0.3 calls:5.1 camera:0.9 cancel:8.3 cancellation:0.4 cancelled:2.6 car:5 card:4.2 cards:3.3 care:2.1
  caretaker:-2 carried:-0.1 carrier:-0.8 cart:2.1 case:3.1 cases:-0.8 cash:1.8 cat:-0.8 cause:-0.8 celery:-1.1
  cent:1.8 centre:-1.1 certificate:2.9 chair:-0.1 chance:-1 change:-7.4 changed:-0.3 changes:-1.7 changing:2.7
  channel:3.8 charge:2.6 chargeback:5.4 charged:0.6 charger:4.3 charges:0.7 chart:-3 chat:2.2 check:-1.8 checked:-0.2
  checkout:-0.6 child:5.2 children:7.3 chrome:-0.7 claim:-0.3 claims:4.5 class:0 clean:-0.3 cleaned:-2 cleaner:-1.3
  cleaning:0.4 clear:-0.9 clearly:-1.3 clicked:-1 client:2.6 clients:2.4 clinic:4.2 clock:-0.9 close:-0.7 closed:-2.5
  closes:-1.1 closing:1.5 co:5.5 code:2.5 codes:4.4 coffee:-3 cold:0.4 colleague:-8.2 colleagues:4.8 collected:-1.7
  colour:-4.4 colours:-0.5 column:-0.7 comes:0.9 coming:1.3 comment:3.9 comments:-1.1 communication:-0.7 company:5.6
  compared:-0.8 competitor:4.1 complaint:4.9 complaints:-1.5 complete:0.7 compliant:-2.3 compliments:-2.4
  compromised:4.5 concept:2.5 concert:-0.6 conference:-1.2 confirm:5.3 confirmation:-2.4 confirmed:-2.4 connect:0.1
  connection:3.2 consent:2.3 console:2.3 consumer:5 contact:0.4 contacting:2.1 contacts:-1.7 contain:-0.8 content:0.5
  contract:6.5 controller:1.4 copy:0.9 copyright:1.3 correct:-4.4 corrected:-2.2 cost:-5.9 costs:2.1 council:0.9
  count:-1.3 counter:-1.7 country:0.8 courier:2.1 course:-6.7 court:1.6 cover:-1.1 covers:-1.6 crash:-4.1 crashes:-1.4
  created:2 credit:2.8 credited:-2.2 crew:-0.9 cried:-0.7 critical:-1.8 crushed:0.7 csv:-1 curry:-1 customer:2.1
  customers:15.2 cut:-0.2 damage:-1.1 damaged:-1.1 dark:-0.5 dashboard:-0.7 data:8.8 database:4.6 date:-2.4 dates:-1.9
  daughter:6.1 daughter's:1.2 dead:8.4 deadline:-0.3 death:0.8 debit:-4.2 debt:2.6 december:-0.3 decided:4.6
  decision:3 degrees:2.5 delete:6.1 deleted:3.6 deleting:-0.8 deliver:-2.6 delivered:-1.2 delivery:-5.7 denied:1.3
  department:0.6 departments:-1.3 departure:2.8 deploy:2.4 deposit:4 desk:2.7 desks:1.3 despite:2.8 details:0
  devices:3.1 dialysis:2.3 differ:-1.2 difference:-3.2 different:2.5 direct:-4.2 disappeared:0.7 disappointed:-2.3
  disappointing:-1.2 discount:-5.2 dishwasher:3.4 dispatch:3 dispute:3.8 docs:-2.6 doctor:7.4 document:0.9
  documentation:-1 documents:0 dog:-2 domain:3.9 donation:-0.9 door:3.6 double:-0.2 downgrade:-0.8 download:-0.7
  downloads:-0.5 dr:-2.4 drawer:1.4 drips:-1.8 driver:0.6 dropped:1 drops:-0.7 drove:4.7 dryer:1 due:7.5
  duplicate:-2.2 dutch:-1.4 eats:-1.4 editor:-1.3 eight:-1.6 elderly:3.4 electricity:-1.8 elevator:5.1 eleven:2.5
  else's:4.1 elsewhere:1.2 email:-1.2 emails:-1.3 emergency:2.7 employee:2.1 employees:0.5 emptied:0.6 empty:2.3
  end:7.9 ends:3.1 engine:2.6 engineer:2.2 english:-2.1 enough:6.1 entire:2 entity:-2.4 entries:-1 episode:-1.1
  erase:1.7 error:0.5 estimated:1.1 euro:2.6 euros:2.3 evaluating:0.1 evening:-1.9 event:-1.1 events:-1.1
  everything's:0.7 everywhere:0 ex:2.6 exact:-0.8 exam:3.6 example:0 excellent:-2.8 exchange:-2 exchanged:-1.4
  executed:0.5 exercise:4.6 exists:-2.3 exit:-0.9 expect:-0.1 expected:-3.4 experience:-0.8 expired:4.4 explained:-4.3
  explanation:-2.7 export:-3.3 exported:0.6 extension:-1.7 extra:-1.6 eyes:-2.3 face:5.6 factor:-1.4 failed:6.3
  failing:3.1 fails:0 failure:0.5 failures:3.7 fair:-1.7 family:0.2 family's:3.1 fantastic:-1.5 far:0.5 fast:-2.4
  father:3.8 father's:2.6 fault:1.2 feature:-1.9 fed:-1.3 fee:0.7 feedback:-3.7 feel:1.3 fees:-0.9 fell:2.9 fence:0
  ferry:0.4 field:0.1 fifteen:1.3 file:1.9 filed:2.4 files:5 filled:1.8 filter:-2.6 final:5.8 financial:4.3 find:-2.9
  fine:-6 finished:-2.5 fire:2.2 firefox:-1.7 firewall:-1.3 firm:0.5 firmware:2.3 fish:1.3 fit:-2.4 fitter:0 five:-1.9
  fix:0.9 fixed:1.8 flat:5.5 flight:2.8 flooded:3.6 floor:2.5 flowers:-0.9 folder:-0.4 folks:0.2 followers:2
  following:0.6 font:-2.1 food:0.7 forgot:-1.6 form:-4.9 formal:2.2 found:2 four:8.6 fourth:0.8 framework:0.7
  fraud:3.5 free:-5.2 freeze:4 freezer:2 french:-1.7 friday:5.8 friend:1.7 friendly:-3.8 front:1.1 frozen:2.4 full:6.1
  funny:-0.9 fuse:3.3 future:-1.7 fyi:-1.3 game:-1.2 gas:4.4 gate:0.9 gates:4.1 gateway:0.3 gave:-0.1 gdpr:1.2
  german:-1.6 gift:-1.6 gives:3.2 glasses:-0.8 good:-10.2 goods:0.6 grade:-1.1 great:-6.7 green:-2.5 greetings:-1.6
  grey:1.1 group:-1 groups:0.5 guess:-1.2 guests:-0.4 guide:-1.5 gym:0.3 hacked:7.1 half:5.4 hall:4.4 hand:7.6
  handed:2.1 handle:-0.9 handles:1.3 handover:0.8 handy:-1.8 hangs:2.6 happen:-0.6 happened:-0.7 happens:-0.2
  happy:-5.5 harbour:-1.4 hard:-1.4 hardware:2.2 header:0.8 health:1 hear:3.9 heard:2.8 heat:1 heating:3.1 held:0.7
  help:1.8 hereby:5.2 hidden:3 high:-0.7 highest:3 history:-1.3 hit:3.1 hits:1.3 hold:1 holiday:-2.3 holidays:-1.3
  home:6.9 honest:-1.5 honestly:1.1 hose:2.6 hospital:3.8 host:5.4 hosting:4.2 hotel:4.3 hotline:3.3 hour:2.4
  hours:1.1 house:2.1 hr:-2.4 human:-1.9 hurry:-1.1 hurt:4 ice:-1.1 id:1.9 idea:-1.3 ideas:-1.2 identity:2 ignore:-1.2
  ignored:1.7 ill:-1.6 immediate:1 immediately:6.2 import:-3.9 impressed:-1.1 inbox:-0.8 incident:0.7 incidents:-1.2
  including:1.6 info:-2.8 information:-0.4 inside:2 installed:1.9 instead:-5.1 instructions:1.6 insulin:5.5
  insurance:-1.3 integration:1.1 intercom:1.5 interest:-2.8 interface:1.7 internet:0.1 interview:-1.4 invalid:0.4
  invite:-1.2 invoice:-8.4 invoices:-1.6 ip:2.3 ipad:-1.4 issue:-2.6 item:-0.8 items:-1 jacket:-1 january:1.3 job:-0.6
  john:-0.7 joined:0.2 joy:-1.5 july:-1.6 june:-3 keep:-4.6 keeps:2.7 kept:-1.2 key:1.3 keyboard:-1 keys:0.1 kids:3.1
  kill:2.7 killed:0.7 kit:-1.1 kitchen:2 km:0.9 knows:1.1 kudos:-1.3 lab:2.5 label:-0.3 labelled:-0.3 labels:-1
  lacks:-1.3 lady:0.9 lag:-1.3 lamp:-0.9 lane:-1 language:-2.8 laptop:-2.7 large:-1 lasts:-1.3 late:-1 later:-0.8
  law:2.6 lawyer:9.2 lay:1.2 leads:-1.9 leak:4.4 leaking:1.2 learn:-1.8 lease:1 leave:1.9 leaves:0.3 leaving:2.3
  leeds:0.3 left:-1.4 legal:2.7 length:-1.6 lentil:-1.6 lesson:-1.3 lets:4.3 letter:0.1 letters:1.9 level:-1.4
  licence:4.9 licences:-1.5 lie:2.9 lift:3.4 light:2.6 limit:1.4 limits:-1.1 line:6.5 lines:2.2 link:-1.6 list:-2
  listed:3.2 little:-1.7 live:3.6 lives:4.2 living:3.2 load:-1.7 loading:0.2 loaf:-2.7 lobby:2.7 location:-0.6
  lock:1.4 locked:2.5 log:1.4 logged:1.3 login:-1.9 logins:2.3 logo:-1.4 logs:3 long:-4.8 longer:-1.6 looking:-3.3
  looks:-1.1 loose:-1.6 lose:3.1 losing:2.6 lost:2.9 lot:1.6 love:-1.3 lovely:-4.4 low:-1.1 loyalty:-1.2 luck:2
  luggage:-1 lyon:0.9 machine:-1.6 magazine:-1.2 mail:0.8 mailbox:-1.7 mailed:5.8 mails:2.7 main:-0.8 maintenance:4.4
  makes:-2.6 man:4.8 manage:1 management:0.5 manager:-1.2 manual:-2 map:2.1 march:0.7 maria:-0.8 marked:-1 market:3
  marketing:3.2 master:2.7 match:0.2 material:-1.9 matter:0.6 matters:-1.2 mbit:-0.9 means:6.5 meant:-0.5
  meanwhile:-1.2 medication:2.7 meeting:-2.6 melted:2.8 member:1.9 members:3.3 membership:0.8 menu:-5.1 merge:-0.6
  message:-3.9 messages:3.3 meter:-2.3 mg:6.4 middle:1.9 midnight:4.9 migration:4.6 milk:-0.2 mill:-1.9 mind:-2
  mine:4.7 minor:-1.4 minute:1.4 minutes:3.1 missing:-0.8 mistake:0.7 mistyped:-2.2 mobile:0.9 mode:-0.2 model:0.4
  module:-2.5 monday:2.8 money:8.2 monitor:3.2 monitoring:2.3 month:5 monthly:-2.4 months:-0.8 morning:4.2 mornings:-1
  mortgage:-0.3 mother:-1.3 mother's:1.6 motorway:3.5 mould:0.4 move:-2.2 moved:-3.9 moves:1 moving:6.2 mrs:3.6 ms:-2
  mugs:-0.5 museum:-1.8 name:0.9 names:4.3 near:0.6 nearly:3.1 needed:-1.4 neighbour:0.6 neighbour's:-1.8 network:3
  newsletter:0.3 newspaper:-1 nice:-4.7 night:5.2 night's:3.4 nights:-1.3 nine:2.3 noise:-3.7 noon:5.2 nord:-2.4
  normal:-1.9 normally:-2.2 note:1.3 noted:-2.4 notes:-2.8 notice:9.2 noticed:4.5 notification:-1.7 novak:-1.3
  november:-2 number:-0.8 numbers:1.3 nurse:5.5 nurses:-1.3 oak:-2.2 october:1.3 offer:2.4 offers:1 office:-1.3
  offices:-0.6 offline:3 old:-4.5 ombudsman:6.2 onboarding:-1.5 ones:-1.3 online:-1.8 open:-3.6 opened:6.6
  opening:-0.2 opens:2.5 operator:0.2 opt:1.4 options:-1.9 order:-2.6 ordered:-2.6 orders:5.9 oslo:2.6 otherwise:1.4
  outage:-2 outages:0.3 outlook:-1.1 outrageous:0.9 outside:8.4 oven:0.9 overcharged:-1.2 overdue:-0.7 package:1.2
  packaging:-1.2 packing:-1 packs:0.8 page:1.1 paid:1.1 pain:-1.1 paint:-1.1 paper:0.5 papers:2.1 parcel:-4.3
  parental:-1.4 parking:-3.4 part:-4 parts:-1 pass:-1.2 passed:-1 passenger:2.9 passport:-1.1 password:2.4
  passwords:1.1 path:-1.5 patient:8.4 patients:5.4 pay:0.9 paying:-2.2 payment:5.2 payments:-1 paypal:0.6 payroll:3.2
  payslips:3.7 pdf:-3.8 people:11.9 percent:-2.1 perfect:-2.3 perfectly:-0.9 period:0.2 permission:-3 person:3.7
  personal:6.7 petra:-0.7 phishing:2.6 phone:0.3 phones:1.6 photo:-0.1 photograph:1.6 photos:-1.7 piano:-1.9 pick:-1.6
  picking:0.6 pictures:3.2 piece:1.9 pin:-2.6 place:-3.5 places:-1.7 plan:-9.7 planned:-1 planner:-0.9 planning:-2.1
  plans:-0.8 plant:0.5 plastic:0.8 plate:0.9 platform:2.4 pleasure:-1.7 plug:2.7 plugin:-2.2 pm:-2.1 po:-0.6
  podcast:-1.6 points:-4 police:7.4 policy:-4.1 polish:-1.8 pool:3.9 poor:-1.2 port:0.6 portal:5.5 possible:-0.1
  post:-2.8 postcode:-1.2 pottery:-0.9 pounds:0 power:1.2 practice:2.3 praise:-1.7 prefer:-1.7 premium:-1.4
  prescribed:3.7 prescription:4 present:0.3 press:5.1 pressure:-1.1 price:-4.9 prices:-1.4 pricing:-1.3 print:-3.2
  printed:-2.5 printer:-3.7 printing:-0.8 prints:-2.8 priority:3 pro:1.5 probably:-0.2 problem:-5.2 problems:-1.1
  procedure:0.7 process:2 processing:0.8 product:-0.5 production:6.1 profile:3.8 project:0.1 projects:0.6
  promised:-2.9 promises:0.8 proof:3.4 protection:6.9 provider:4.6 public:8.3 publish:2.7 pull:2.8 pulled:2.8 pump:0.1
  pupils:-0.3 put:2.7 quality:-1.3 quarter:0.9 question:-8.2 questions:-1.9 queue:1.7 quick:-5.9 quote:-3.5 radio:2.1
  rain:-1 rains:-1 raise:-1.6 raised:-0.7 ramp:3.3 ran:1.1 ransom:5 rare:-0.9 rata:1.5 rate:-3 reach:4.7 reached:2.9
  reaction:0.9 read:-0.5 reader:-1.3 reading:-2.5 readings:2.5 reads:2.4 real:0.9 reason:-1.5 recall:4.6 receipt:-2.4
  receive:0.8 received:-0.9 reception:-1.7 recommend:-2.5 record:2.8 recording:-1.3 records:7.3 red:3.2 redesign:-1.1
  reference:-1.1 refresh:-2.2 refund:0.6 refuse:4.1 refused:6.9 refuses:4 regions:0.8 regulator:3 reinstalled:-1.4
  rejects:0 release:3.7 relief:-1.7 reminder:-1 reminders:1.3 remote:0.7 remove:7.5 renew:2.9 renewed:-2 renewing:1.3
  rent:4.5 rental:0.9 repaired:-1.3 repeated:3.3 replace:-2 replaced:-0.1 replacement:-0.3 reply:-0.3 report:1.3
  reported:2.1 request:4.6 requested:0.9 requests:0.3 reschedule:-0.8 researcher:2.5 reservation:-1.1 reset:-2.4
  resident:2.8 residents:3.5 resolved:1 response:0.5 restore:7.6 results:1.7 retired:-1.9 return:-3.2 returned:1.8
  returns:0.9 reverse:0.8 review:-0.7 right:-1 rights:1.8 ring:0.2 ringing:0.5 road:-0.5 roadmap:-1.9 robot:1.3
  role:-2.1 rolled:-1.2 room:0.8 round:-1.1 router:-0.9 row:-3 rows:-1.8 rude:-3.5 ruined:4.6 rules:-2.1 run:1
  running:3.7 runs:1.2 rush:-2.1 rye:-1.8 safari:-0.9 safe:1.6 safety:-2.3 salad:3.1 salaries:2.6 salary:1.9 sale:-1.3
  sales:0 sample:-1.1 sandbox:-2.6 sat:0.4 satisfied:-1.2 saturday:0.5 saved:-2 saving:-2.2 savings:-0.5 saw:1.2
  says:-3.4 scanners:2.7 scared:2.6 school:-0.9 schools:1 scooter:4 screen:-2.7 screenshot:-1 screenshots:0.6
  screws:-1.1 search:-2.6 searching:-1.8 season:-1.5 seat:-1.2 seats:-1.6 second:-5.3 seconds:-2.4 security:3.4
  seem:-1.7 seen:1.1 sell:1.3 selling:2.3 send:-4.7 sending:0.9 sensor:-0.1 sent:1.9 september:-1.7 seriously:-1.2
  server:4.4 servers:-1.6 service:3.4 serviced:3.2 session:0.9 sessions:1 set:-3.4 setting:-2 settings:-1.9
  settled:-0.9 setup:-1.7 seven:4.3 shade:-2.2 shall:2.8 shared:3.1 sheet:-4.7 shift:-0.8 ship:-0.1 shipment:0.7
  ships:-0.8 shock:4.9 shoes:-2.4 shop:12.7 short:-3.1 shout:0.4 show:-1.3 shown:1 shows:-0.5 shut:8.8 side:-3.2
  sign:-2 signature:1.1 signed:-0.1 silly:-1.2 silver:-0.8 single:-1.8 site:5.9 sites:4.9 sitting:0.9 six:-0.8 size:-3
  sla:1.2 sleep:0.7 slot:0.4 slow:-2.8 small:0.2 smell:4.8 smells:2 smoke:3.8 smooth:-2.6 smoothly:-1.3 snapped:4.9
  soap:-2.1 socket:1.5 sofa:1.3 software:0.9 sold:2.5 solicitor:4.3 solved:-2.7 son:6.9 sorry:-3.2 sort:-1 sorted:0.8
  sound:-0.6 soup:-2.4 space:-1.6 spam:-1.1 spanish:-0.8 sparks:3.6 speaker:-2.1 spoken:4.2 spotless:-1 spring:-2.1
  ssl:-0.5 stable:-1.4 staff:4.4 stairs:-1.3 stairwell:3.6 stand:4 standing:5.2 stands:5.6 standstill:4.2 stars:-1.9
  start:-2.7 started:4.4 starts:-1.7 statement:-3.7 station:0.7 status:-1.3 statutory:2.4 stay:-1 stayed:-1.6
  stays:0.1 step:0.5 steps:0.3 stock:-0.6 stolen:2.6 stood:1 stop:8 stopped:9.4 stops:-3.9 store:2.5 stored:1 stores:3
  storm:1.3 story:2 stranded:3 street:3.6 strength:2.3 stroller:0.7 strong:2.9 stuck:3.4 student:-2.9 students:2.4
  subject:2.2 submit:4.2 subscription:3.4 subtitles:-1.5 sue:0.8 suggestion:-1.5 sum:-2 summer:-1.9 sun:3.3
  sunday:-3.1 supplier:0 suppliers:0.6 supplies:2.4 support:-3.7 supposed:2.7 surname:1.3 survey:-1.5 swallowed:2.8
  swap:-2 swapped:-1.6 switch:-2.2 switched:1.3 switching:0.5 sync:-2.2 system:8.5 table:-1.5 tablet:-0.4 tablets:5.5
  tag:0.1 taken:2.1 takes:-3.3 taking:5.3 talk:-2.1 talked:1.3 tap:-0.7 tariff:-1.5 tax:-0.3 teacher:-0.9 team:-0.6
  technician:4 tell:1.7 tells:1.7 temperature:-2.6 template:-2.2 ten:0.9 tenant:0.8 tenants:0.4 tender:4.2 tennis:-1.4
  tent:-1.3 term:4.8 terminals:3 terminate:3 termination:2.7 terrible:-1.4 test:-2.9 text:4.4 theft:3.1
  thermostat:-1.9 thesis:-1.9 think:-1.9 thinking:-1 third:0 thought:-2 thousands:1.9 threatens:2.1 threats:2.1
  throughout:-0.7 thursday:-2.7 ticket:2 tickets:1.8 till:1.3 timeline:-1.2 times:0.6 tip:-2.1 tired:-1.2 title:-0.8
  today's:-1.4 token:2.9 tomorrow:9.2 tonight:12.1 tons:3.7 tool:-0.7 totals:-1.6 touch:0.9 touched:0.9 tour:-0.8
  tours:-1.1 tracking:-2.6 trading:3.5 train:-3.6 trainer:-1.1 training:-1.6 transfer:1 transferred:-1.2
  translated:-1.9 translation:-1.7 travel:0.5 treated:0.8 trial:-2.6 trip:-3.3 trouble:-2.1 true:1.2 tuesday:-4.3
  turn:-1.4 turned:-1.4 tv:2.4 twelve:1.3 twice:1.7 typed:-2.3 typing:-1.2 typo:-1.4 tyres:-1.8 umbrella:-1.6
  unauthorised:2.5 unavailable:1.9 understand:-1 unit:3.9 unknown:0.7 unless:8.1 unlock:0.1 unreachable:4
  unsubscribe:-1.9 unsubscribed:-2.1 update:1.7 updated:-1.3 upgrade:-1.4 upload:-2.4 uploaded:-1 ups:4.1 upset:-1.2
  urgent:-4.6 urgently:3 usable:1.6 useful:-1 useless:-0.8 user:-0.9 username:-1 users:0.7 uses:-1.4 utc:2
  vaccination:0.7 valid:-2.1 values:3 vat:-1.4 vegan:-1.8 version:-5.2 video:1.3 view:-3.2 visa:3.5 visible:2.5
  voice:2.6 volunteer:-2.8 voucher:-0.6 vpn:-1.2 vulnerability:2.5 wait:4.7 waited:-4.1 waiting:5 walk:2.8 walked:-1.4
  wall:-0.6 wanted:-1.7 wardrobe:-1.8 warehouse:3.9 warm:1.1 warn:4.4 warning:4.1 warranty:-4.3 washing:1 wasted:-1.2
  water:4.8 weather:0.8 web:0 webinar:-1.6 website:0.5 wedding:-0.8 wednesday:1.8 week:-1.3 weekend:-0.5 weekly:-2.2
  weeks:-6.1 wet:-1 wheelchair:-2.3 white:3.6 whole:8.6 wife:0.5 wifi:-3.2 window:-2.3 windows:0.2 winter:-1.7
  wish:0.8 withdraw:1.1 wonder:-1.5 wonderful:-1.5 word:-2.3 work:-2.5 worked:-1.9 working:6 works:-5.9 workshop:-2
  workspace:0 worst:0.7 worth:0.7 wow:-1.2 wrap:-1.5 wrapping:-1.5 write:3.9 writes:2.3 writing:4.4 wrong:-5.1
  wrote:-2.3 year:-3.2 yearly:-2 years:4.9 yesterday's:-0.2 young:-1.6 yuck:-1.9 zero:0.1
`
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split(':'));

/** How much each word sounds like trouble that presses; below 0, like none. */
export const englishWording = {
  bias: -4.1,
  weights: Object.fromEntries(entries.map(([word = '', weight]) => [word, Number(weight)])),
};

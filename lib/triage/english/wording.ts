// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

const entries = `
  abroad:-1.5 absence:-1.8 accept:0.8 accepted:1.2 access:5.6 accessed:3.3 accessible:0.3 account:11.7 accountant:-0.6
  accounting:-1 accounts:0.4 across:0.9 action:2.8 add:-2.8 added:1.4 address:-0.6 addresses:2.5 adjust:-0.7 admin:4.4
  administrator:1.3 advertised:-0.8 advertising:0.1 advice:-1.2 advise:0.9 affected:0.8 afraid:2.8 afternoon:2.3
  afterwards:-2.4 against:3.1 age:-1.8 agent:2 agents:2.5 ago:0.7 agreed:0.5 agreement:-0.7 aid:-1.3 air:-0.9
  airport:1.6 alarm:4.7 alert:0.8 allergens:-1 allergic:0.7 allow:-1.9 allowed:-0.9 along:-0.1 already:0.5
  amazing:-0.9 amount:-2.3 android:-1.3 anna:-1 annoying:-2.1 annual:2.3 answer:1.6 answered:0 answers:2.4 api:1.6
  apology:1 app:1.2 applied:-0.7 apply:-2.8 appointment:-2.9 appointments:0.9 april:-2.6 archive:-2.5 arm:3.4
  arrive:-3.2 arrived:-2.3 arriving:0.4 art:4 article:3.6 asap:2.8 asked:1.4 asking:-0.9 asks:0.1 assembly:-0.7
  attached:-5.4 attachments:-1.1 attendance:-1.5 attorney:5 audit:-1.3 auditor:-1.3 august:-0.2 authenticator:-2.1
  authority:0.1 automatic:-3.3 autumn:-1.1 availability:-1.4 available:0.2 baby:6.4 backup:4.1 bad:2.1 badge:1.4
  bag:-0.5 bags:1.5 bakery:0.6 balcony:-1.5 bank:8 banks:-0.3 barrier:1 batch:7.6 batteries:-1.4 battery:-2.4 bed:0.4
  behind:0.6 bell:-1.8 better:-1.4 biggest:2 bike:-0.4 bill:-1.9 billing:2 birch:-0.9 birth:2.7 birthday:1.5 bit:-1.2
  black:2.8 blank:0.1 block:5.1 blocked:2 blood:1.4 blue:-0.2 board:5.9 boiler:3.7 book:-6.3 booked:0.6 booking:-2.2
  books:-1.1 boots:-1.7 boss:-0.9 bottle:0.8 bottom:-0.9 bought:-3.6 bounce:0.4 box:-0.4 brakes:3.1 branch:-1.4
  breach:1 bread:-1.8 breaks:-0.8 brilliant:-2.6 bring:-3.2 brochure:-1.4 broke:1.3 broken:-2.5 browsers:2.3
  budget:-1.6 bug:-3.2 build:1.1 building:2.8 built:0.8 bulk:-1.1 burnt:3.4 bus:-3 business:0.3 button:-1.5 buy:1.9
  cabin:1.1 cable:0.9 calendar:0.5 call:8.8 called:-1.7 calling:0.3 calls:4.8 camera:1 cancel:8.4 cancellation:0.5
  cancelled:2.8 car:5.3 card:3.8 cards:3.3 care:2.2 caretaker:-2 carried:0 carrier:-0.8 cart:2.1 case:2.9 cases:-0.7
  cash:1.8 cat:-0.7 cause:-0.8 celery:-1 cent:1.7 centre:-1.7 certificate:3.2 chair:-0.1 chance:-0.9 change:-7.1
  changed:-0.8 changes:-1.6 changing:2.7 channel:3.8 charge:2.8 chargeback:5.3 charged:0.8 charger:4.2 charges:0.7
  chart:-2.9 chat:2.3 check:-1.5 checked:-0.1 checkout:-0.5 child:5.2 children:7.4 chrome:-0.6 claim:-0.3 claims:4.5
  class:0.2 clean:-0.2 cleaned:-1.9 cleaner:-1.3 cleaning:0.6 clear:-0.9 clearly:-1.2 clicked:-0.9 client:2.6
  clients:2.4 clinic:4.2 clock:-0.9 close:-1 closed:-2.5 closes:-1 closing:1.5 co:5.5 code:2.6 codes:4.4 coffee:-3
  cold:-0.9 colleague:-8.3 colleagues:4.8 collected:-1.5 colour:-4.3 colours:-0.5 column:-0.6 comes:1 coming:1.4
  comment:3.9 comments:-1 communication:-0.7 company:5.7 compared:-0.7 competitor:4.1 complaint:4 complaints:-1.4
  complete:0.7 compliant:-2.2 compliments:-2.2 compromised:4.5 concept:2.5 concert:-0.5 conference:-1.1 confirm:5.4
  confirmation:-2.5 confirmed:-2.2 connect:0.2 connection:3.2 consent:2.3 console:2.3 consumer:5 contact:0.7
  contacting:2.2 contacts:-1.6 contain:-0.8 content:0.6 contract:6.1 controller:1.5 copies:-1.9 copy:1 copyright:1.2
  correct:-4.3 corrected:-2.1 correction:0.6 cost:-6.3 costs:2.2 council:0.9 count:-1.6 counter:-1.7 country:0.9
  courier:2.1 course:-6.5 court:1.7 cover:-1 covers:-1.6 crash:-3.9 crashes:-1.3 created:1.4 credit:2.9 credited:-2
  crew:-0.9 cried:-0.7 critical:-1.6 crushed:0.7 csv:-0.9 curry:-0.9 customer:1.4 customers:15.2 cut:-0.1 damage:-1.1
  damaged:-1.1 dark:-0.2 dashboard:-0.6 data:8.8 database:4.7 date:-2.2 dates:-1.8 daughter:5.9 daughter's:1.2
  dead:8.4 deadline:-0.2 death:1 debit:-4 debt:2.6 december:-0.2 decided:4.5 decision:3 degrees:2.5 delete:6.1
  deleted:3.5 deleting:-0.8 deliver:-2.5 delivered:-1.4 delivery:-5.9 denied:1.3 department:0.7 departments:-1.2
  departure:2.8 deploy:2.3 deposit:4.1 desk:3 desks:1.3 despite:2.7 details:0.1 devices:3.1 dialysis:2.3 differ:-1.1
  difference:-3.1 different:2.5 direct:-4 disappeared:0.8 disappointed:-2.1 disappointing:-1.1 discount:-4.9
  dishwasher:3.5 dispatch:3 dispute:3.8 docs:-2.3 doctor:7.3 document:0.9 documentation:-0.9 documents:0.1 dog:-1.9
  domain:3.9 donation:-0.8 door:3.8 double:0 downgrade:-0.8 download:-0.5 downloads:-0.5 dr:-2.2 drawer:1.4 drips:-2.1
  driver:0.5 dropped:1.1 drops:-0.6 drove:4.6 dryer:1 due:7.4 duplicate:-2.1 dutch:-1.3 early:-1.3 easter:-1.1
  eats:-1.4 editor:-1.3 eight:-1.8 elderly:3.3 electricity:-1.8 elevator:5 eleven:2.5 else's:4 elsewhere:1.2
  email:-1.1 emails:-1.1 emergency:3.1 employee:2.1 employees:0.5 emptied:0.7 empty:2.4 end:7.8 ends:3.1 engine:2.5
  engineer:2.2 english:-2 enough:6.2 entire:2 entity:-2.3 entries:-1 episode:-1 erase:1.7 error:0.8 estimated:1.1
  euro:2.5 euros:2.5 evaluating:0.1 evening:-1.6 event:-1 events:-1.1 everything's:0.7 everywhere:0 ex:2.6 exact:-0.7
  exam:3.5 example:-0.6 excellent:-2.7 exchange:-1.9 exchanged:-1.3 executed:0.5 exercise:4.5 exists:-2.2 exit:-0.8
  expect:0 expected:-3.2 experience:-0.7 expired:4.5 explained:-4 explanation:-2.6 export:-3 exported:0.7
  extension:-1.7 extra:-1.5 eyes:-2.2 face:5.5 factor:-1.3 failed:6.5 failing:3.2 fails:0.1 failure:0.6 failures:3.7
  fair:-1.3 family:0.3 family's:3 fantastic:-1.4 far:0.5 farm:-0.3 fast:-2.2 father:3.8 father's:2.6 fault:1.1
  feature:-1.8 fed:-1.3 fee:0.9 feedback:-3.7 feel:1.3 fees:-0.8 fell:3 fence:0.1 ferry:0.4 field:0.1 fifteen:1.3
  file:2.1 filed:2.5 files:5.2 filled:1.9 filter:-2.5 final:5.8 financial:4.4 find:-2.6 fine:-5.7 finished:-2.4
  fire:2.5 firefox:-1.6 firewall:-1.2 firm:0.7 firmware:2.4 fish:1.3 fit:-2.2 fitter:0.1 five:-1.8 fix:1 fixed:1.8
  flat:5.7 flight:2.9 flooded:3.6 floor:2.4 flowers:-0.9 folder:-0.3 folks:0.4 followers:2 following:0.7 font:-2
  food:1 forgot:-1.5 form:-5.9 formal:2.2 forwarded:-1.5 found:2.2 four:8.8 fourth:0.8 framework:0.8 fraud:3.5 free:-5
  freeze:4 freezer:2 french:-1.6 friday:5.1 friend:1.7 friendly:-3.7 front:1.3 frozen:2.4 full:5.5 funny:-0.8 fuse:3.3
  future:-1.5 fyi:-2.3 game:-1.1 gas:4.4 gate:0.9 gates:4.1 gateway:0.3 gave:0 gdpr:1.2 german:-1.5 gift:-1.4
  gives:3.1 glasses:-0.8 glue:-1.5 good:-9.6 goods:0.7 grade:-1.1 great:-6.5 green:-2.4 greetings:-1.4 grey:1
  group:-0.9 groups:0.5 guess:-1.2 guests:-0.1 guide:-1.4 gym:0.4 hacked:7.1 half:5.7 hall:3.7 hand:7.6 handed:2.3
  handle:-0.7 handles:1.3 handover:0.8 handy:-1.6 hangs:2.6 happen:-0.5 happened:-0.6 happens:-0.1 happy:-5.5
  harbour:-1.3 hard:-1.3 hardware:2.2 header:0.9 health:1.1 hear:4 heard:3 hearing:-1.3 heat:1.1 heating:3.4 held:0.4
  help:2 hereby:5.3 hidden:3 high:-0.7 highest:3 hiking:-0.9 history:-1.2 hit:3.1 hits:1.3 hold:1.1 holiday:-2.2
  holidays:-1.2 home:6.1 honest:-1.5 honestly:1 hose:2.6 hospital:3.9 host:5.4 hosting:4.1 hotel:3.8 hotline:3.4
  hour:2.2 hours:1.4 house:2.3 hr:-2.3 hug:-1.6 human:-1.8 hurry:-1 hurt:4 ice:-1.1 id:1.9 idea:-1.6 ideas:-1.2
  identity:2 ignore:-1.1 ignored:1.6 ill:-1.5 immediate:1 immediately:6.3 import:-3.7 impressed:-1 inbox:-0.7
  incident:0.8 incidents:-1.1 including:1.6 info:-3.3 information:-0.4 inside:2 installed:2 instead:-4.9
  instructions:1.7 insulin:5.5 insurance:-1.1 integration:1.2 intercom:1.5 interest:-2.7 interface:1.7 internet:0.2
  interview:-1.3 invalid:0.4 invite:-1.2 invoice:-8.3 invoices:-1.4 ip:2.3 ipad:-1.4 issue:-2.5 item:-0.7 items:-1
  jacket:-0.9 january:1.4 job:-1 john:-0.7 joined:0.3 joy:-1.2 july:-1.5 june:-2.8 keep:-4.2 keeps:2.8 kept:-1.8
  key:1.4 keyboard:-1 keys:0.1 kids:2.3 kill:2.7 killed:0.7 kilometres:-1.2 kit:-1 kitchen:2.2 km:0.9 knows:0.5
  kudos:-1.3 lab:1.9 label:-0.8 labelled:-0.2 labels:-1 lacks:-1.2 lady:0 lag:-1.2 lamp:-0.8 lane:-0.9 language:-2.7
  laptop:-2.6 large:-0.9 lasts:-1 late:-1.4 later:-0.7 law:2.6 lawyer:9.3 lay:1.3 leads:-1.7 leak:4.5 leaking:1.3
  learn:-1.7 lease:0.1 leave:2.2 leaves:0.4 leaving:2.3 leeds:0.5 left:-2.5 legal:2.9 length:-1.5 lentil:-1.5
  lesson:-1.2 lets:4.3 letter:0.1 letters:2 level:-1.4 licence:4.8 licences:-1.3 lie:2.8 lift:3.4 light:2.6 limit:1.4
  limits:-1 line:6.5 lines:2.2 link:-1.4 list:-1.8 listed:3.2 little:-1.4 live:3.7 lives:4.2 living:3.1 load:-1.6
  loading:0.2 loaf:-2.6 lobby:2.7 location:-0.5 lock:1.5 locked:2.6 log:0.5 logged:1.3 login:-1.6 logins:2.3 logo:-1.3
  logs:3 long:-4.5 longer:-1.6 looking:-3 looks:-1.3 loose:-1.6 lose:3.1 losing:2.6 lost:3.2 lot:1.5 love:-1.2
  lovely:-4.3 low:-1.1 loyalty:-1.1 luck:2.2 luggage:-0.8 lyon:1 machine:-2 magazine:-1.1 mail:1 mailbox:-2.3
  mailed:5.8 mails:2.4 main:-0.6 maintenance:3.8 makes:-2.5 man:4.8 manage:1.1 management:0.5 manager:-1.1 manual:-2
  map:2.1 march:1 maria:-0.8 marked:-0.9 market:3 marketing:3.1 master:2.7 match:0.3 material:-1.7 matter:0.8
  matters:-1.1 mbit:-0.9 means:6.5 meant:-1 meanwhile:-1.5 medication:2.8 meeting:-2.5 melted:2.8 member:1.9
  members:3.2 membership:0.9 mention:-1 menu:-4.9 merge:-0.5 message:-4.1 messages:3.3 meter:-2.1 mg:6.3 middle:1.8
  midnight:4.9 migration:4.7 milk:-0.1 mill:-1.6 mind:-1.9 mine:4.8 minor:-1.2 minute:1.5 minutes:3.4 missing:-1.6
  mistake:0.7 mistyped:-2 mobile:1 mode:-0.2 model:0.5 module:-2.3 monday:2.1 money:8.4 monitor:3.2 monitoring:2.4
  month:4.8 monthly:-2.7 months:-0.6 morning:3.3 mornings:-1 mortgage:-0.2 mother:-1.1 mother's:1.7 motorway:3.6
  mould:0.4 move:-1.9 moved:-3.5 moves:1 moving:6 mrs:3.6 ms:-1.9 mugs:-0.5 museum:-1.7 name:1.2 names:4.4 near:0.7
  nearly:3.1 needed:-1.2 neighbour:0.6 neighbour's:-1.7 network:3 newsletter:0.4 newspaper:-0.8 nice:-4.6 night:4.6
  night's:3.4 nights:-1.2 nine:2.5 noise:-3.3 noon:5.2 nord:-2.3 normal:-1.8 normally:-2.1 note:0 noted:-2.6
  notes:-2.7 notice:8.9 noticed:4.5 notification:-1.6 novak:-1.3 november:-1.9 number:-1 numbers:1.4 nurse:5.6
  nurses:-1.2 oak:-3.1 october:1.4 offer:2.3 offers:1.1 office:-1.4 offices:-0.6 offline:3.1 old:-4.7 ombudsman:6.2
  onboarding:-1.4 ones:-1.3 online:-1.7 open:-3.4 opened:6.7 opening:-0.1 opens:2.6 operator:0.3 opt:1.4 options:-1.8
  order:-2.7 ordered:-2.5 orders:6 oslo:2.7 otherwise:1.5 outage:-1.8 outages:0.5 outlook:-1.1 outrageous:0.9
  outside:8.3 oven:0.9 overcharged:-1.1 overdue:-0.7 package:1.1 packaging:-1.1 packing:-1 packs:0.8 page:1.4 paid:1.4
  pain:-1 paint:-1.5 painters:-1 paper:0.7 papers:2.2 parcel:-4 parental:-1.2 parking:-3.2 part:-4.1 parts:-0.9
  pass:-1.1 passed:-1.5 passenger:2.9 passport:-1 password:1.7 passwords:1.3 path:-1.7 patient:8.5 patients:5.4
  pay:1.3 paying:-2.1 payment:4 payments:-0.9 paypal:0.7 payroll:3.3 payslips:3.6 pdf:-3.7 people:11.2 percent:-2
  perfect:-2.1 perfectly:-0.8 period:0.3 permission:-2.8 person:3.7 personal:6.7 petra:-0.7 phishing:2.7 phone:-0.2
  phones:1.8 photo:-0.1 photograph:1.6 photos:-1.6 piano:-1.8 pick:-1.3 picking:0.7 pictures:3.2 piece:0.8 pin:-3.3
  place:-3.3 places:-1.5 plan:-9.3 planned:-0.9 planner:-0.8 planning:-2 plans:-0.8 plant:0.7 plastic:0.9 plate:0.9
  platform:2.5 pleasure:-1.6 plug:2.8 plugin:-2.2 plumber:-1.5 pm:-2 po:-0.6 podcast:-1.5 point:-0.8 points:-3.7
  police:7.5 policy:-4 polish:-1.7 pool:3.8 poor:-1.2 port:0.6 portal:5.6 position:1 possible:0.1 post:-3.5
  postcode:-1.1 pottery:-0.8 pounds:0.1 power:1.2 practice:2.3 praise:-2.4 prefer:-1.7 premium:-1.3 prescribed:3.7
  prescription:3.9 present:0.4 press:5 pressure:-1.1 price:-4.7 prices:-1.3 pricing:-1.2 print:-3 printed:-2.4
  printer:-3.6 printing:-0.8 prints:-2.6 priority:3 pro:1.5 probably:-0.2 problem:-5 problems:-1.1 procedure:0.7
  process:2 processing:0.8 product:-0.4 production:6.1 profile:3.8 project:0.2 projects:0.7 promised:-2.9 promises:0.8
  proof:3.4 protection:6.9 provider:4.5 public:8.2 publish:2.7 pull:2.8 pulled:2.8 pump:0.1 pupils:-1.4 put:2.9
  quality:-1.3 quarter:0.9 question:-7.9 questions:-1.8 queue:1.7 quick:-5.7 quote:-4.5 radio:2.1 rain:-0.9 rains:-0.9
  raise:-1.5 raised:-0.6 ramp:3.2 ran:1.2 ransom:5 rare:-0.9 rata:1.5 rate:-2.8 reach:4.1 reached:2.9 reaction:1
  read:-0.7 reader:-2.1 reading:-2.4 readings:2.5 reads:2.4 real:0.9 reason:-1.3 recall:4.5 receipt:-2.2 receive:0.9
  received:-0.9 reception:-1.6 recommend:-2.4 record:2.8 recording:-1.2 records:7.3 red:3.2 redesign:-1.1 reference:-1
  refresh:-2.1 refund:0.8 refuse:4.1 refused:6.9 refuses:3.9 regions:0.8 regulator:3 reinstalled:-1.3 rejects:0.1
  release:3.8 relief:-1.6 reminder:-0.8 reminders:1.3 remote:0.7 remove:7.4 renew:3 renewed:-1.9 renewing:1.3 rent:3.6
  rental:-0.6 repaired:-1.3 repeated:3.3 replace:-2.5 replaced:0 replacement:-0.2 reply:-0.1 report:0.8 reported:2.3
  request:4.7 requested:1 requests:0.4 reschedule:-0.8 researcher:2.5 reservation:-1 reset:-2.2 resident:2.8
  residents:3.6 resolved:1.1 response:0.5 rest:-0.8 restore:7.5 results:1.2 retired:-1.8 return:-3.4 returned:1.9
  returns:1 reverse:0.9 review:-0.6 right:-0.8 rights:1.7 ring:0.2 ringing:0.5 road:-0.2 roadmap:-1.8 robot:1.4
  role:-2 rolled:-1.1 roof:-0.8 room:1.2 round:-1.1 router:-0.8 row:-2.8 rows:-1.7 rude:-3.3 ruined:4.6 rules:-1.9
  run:0.4 running:2.2 runs:1.3 rush:-1.9 rye:-1.7 safari:-0.8 safe:1.6 safety:-2.2 salad:3.1 salaries:2.6 salary:1.9
  sale:-1.3 sales:0.1 sample:-1.6 sandbox:-2.5 sat:0.5 satisfied:-1.2 saturday:-0.2 saved:-1.8 saving:-2.1
  savings:-0.4 saw:1.2 says:-2.9 scanners:2.7 scared:2.5 school:-0.7 schools:1.1 scooter:3.9 screen:-2.6 screenshot:-1
  screenshots:0.7 screws:-1 search:-2.4 searching:-1.7 season:-1.4 seat:-1 seats:-1.4 second:-4.9 seconds:-2.9
  security:3.5 seem:-1.6 seen:1.1 self:-0.4 sell:1.3 selling:2.3 send:-4.3 sending:1.1 sensor:0 sent:1.9 september:-2
  seriously:-1.1 server:4.4 servers:-1.5 service:3.7 serviced:3.2 session:0.9 sessions:0.9 set:-3 setting:-2
  settings:-1.8 settled:-0.8 setup:-1.7 seven:3.6 shade:-2.1 shall:2.8 shared:3.1 sheet:-4.5 shift:-1.4 ship:0
  shipment:0.7 ships:-0.7 shock:4.9 shoes:-1.9 shop:12.7 short:-3.3 shout:0.5 show:-0.9 shown:0.7 shows:-0.2 shut:8.6
  side:-3 sign:-1.9 signature:1.2 signed:-0.6 silly:-1.2 silver:-0.8 single:-1.7 site:6 sites:4.8 sitting:1 six:-0.6
  size:-2.9 sla:1.2 sleep:0.9 slot:0.5 slow:-2.7 small:-0.1 smell:4.9 smells:2 smoke:3.7 smooth:-2.5 smoothly:-1.2
  snapped:4.9 soap:-2 socket:1.6 sofa:1.3 software:1 sold:2.6 solicitor:4.3 solved:-2.5 son:6.8 sorry:-3 sort:-1
  sorted:0.9 sound:-0.4 soup:-2.2 space:-1.6 spam:-0.9 spanish:-0.7 sparks:3.5 speaker:-2 spoken:4.2 spotless:-0.9
  spring:-2 ssl:-0.5 stable:-1.3 staff:4.4 stairs:-1.1 stairwell:3.5 stand:4.1 standing:5.2 stands:5.5 standstill:4.3
  stars:-1.8 start:-2.8 started:4.3 starts:-1.5 statement:-3.5 station:0.9 statistics:-1.2 status:-1.2 statutory:2.4
  stay:-0.9 stayed:-1.5 stays:-0.7 step:0.6 steps:0.4 stock:-0.5 stolen:2.5 stood:1 stop:8.3 stopped:9.4 stops:-3.6
  store:1.9 stored:1.1 stores:2.9 storm:1.4 story:2 stranded:3.1 street:3.5 strength:2.2 stroller:0.8 strong:3
  stuck:3.5 student:-2.8 students:2.4 subject:2.2 submit:4.3 subscription:3.5 subtitles:-1.3 sue:0.8 suggestion:-1.4
  sum:-1.9 summer:-1.8 sun:3.2 sunday:-3.3 supplier:0.2 suppliers:0.6 supplies:2.5 support:-3.5 supposed:3 surname:1.3
  survey:-1.4 swallowed:2.9 swap:-1.9 swapped:-1.6 switch:-2.1 switched:1.4 switches:-1.3 switching:0.6 sync:-2
  system:8.2 table:-1.4 tablet:-0.3 tablets:5.4 tag:0.2 taken:2.1 takes:-3 taking:5.1 talk:-1.8 talked:0.1 tap:-0.5
  tariff:-1.8 tax:-0.4 teacher:-0.8 team:-0.7 technician:4 tell:1.9 tells:1.7 temperature:-2.4 template:-2.1 ten:1.1
  tenant:0.9 tenants:0.5 tender:4.1 tennis:-1.4 tent:-1.3 term:4.8 terminals:2.9 terminate:3.1 termination:2.6
  terrible:-1.3 test:-2.5 text:4.5 theft:3.1 thermostat:-1.9 thesis:-1.7 think:-1.8 thinking:-1 third:0.1 thought:-1.9
  thousands:1.9 threatens:2.1 threats:2.1 throughout:-0.7 thursday:-2.7 ticket:2.2 tickets:1.9 tiles:-0.7 till:1.4
  timeline:-1.1 times:0.8 tip:-2 tired:-1.2 title:-0.7 today's:-1.4 token:2.9 tomorrow:9.1 tonight:12.1 tons:3.7
  tool:-0.5 totals:-1.4 touch:0.9 touched:1 tour:-0.8 tours:-1 tracking:-2.4 trade:-1.4 trading:3.4 train:-3.4
  trainer:-1.2 training:-1.5 transfer:1.2 transferred:-1 translated:-1.8 translation:-1.6 travel:0.5 travelling:-1.3
  treated:0.8 trial:-2.5 trip:-4 trouble:-2 true:1.2 tuesday:-4.4 turn:-1.8 turned:-1.2 tv:2.5 twelve:1.3 twice:1.4
  typed:-2.2 typing:-1.2 typo:-1.3 tyres:-1.6 umbrella:-1.4 unauthorised:2.5 unavailable:2 understand:-0.9 unit:4
  unknown:0.7 unless:8.2 unlock:0.2 unreachable:3.8 unsubscribe:-1.8 unsubscribed:-2.1 update:2 updated:-1.2
  upgrade:-1.4 upload:-2.2 uploaded:-0.9 ups:4 upset:-1.1 urgent:-4.4 urgently:2.9 usable:1.6 useful:-1 useless:-0.7
  user:-0.8 username:-0.9 users:0.7 uses:-1.4 utc:2 vaccination:0.7 valid:-2 values:3 vat:-1.2 vegan:-1.5 version:-5
  video:1.3 view:-3.4 visa:3.4 visible:2.5 voice:2.6 volunteer:-2.6 voucher:-0.5 vpn:-1.2 vulnerability:2.5 wait:4.6
  waited:-3.8 waiting:5.2 walk:2.8 walked:-1.3 wall:-0.4 wanted:-1.6 wardrobe:-1.7 warehouse:3.9 warm:1.1 warn:4.4
  warning:4 warranty:-4.2 washing:1 wasted:-1.1 water:4.8 weak:-0.7 weather:0.8 web:0 webinar:-1.6 website:0.5
  wedding:-0.6 wednesday:0.2 week:-1 weekend:-0.3 weekly:-2 weeks:-6.1 wet:-0.9 wheelchair:-2.2 white:3.5 whoever:-1.3
  whole:8.8 wife:0.7 wifi:-3 window:-3.2 windows:0.3 winter:-1.5 wish:1 withdraw:1.2 withdrawn:-1.7 wonder:-1.4
  wonderful:-1.4 word:-2.9 work:-2.2 worked:-1.8 working:6 works:-5.6 workshop:-2.6 workspace:0.1 worst:0.8 worth:0.7
  wow:-1.2 wrap:-1.4 wrapping:-1.4 write:4 writes:2.2 writing:4.5 wrong:-4.6 wrote:-2.4 year:-3.5 yearly:-1.9
  years:4.5 yesterday's:-0.1 young:-1.5 yuck:-1.8 zero:0.2 zone:-1.3
`
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split(':'));

/** How much each word sounds like trouble that presses; below 0, like none. */
export const englishWording = {
  bias: -4.3,
  weights: Object.fromEntries(entries.map(([word = '', weight]) => [word, Number(weight)])),
};

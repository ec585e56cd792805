import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, errand, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [-6.2, -2.28, 0.73, -6.76, -5],
  steps: [1.187, 0.561, 0.587, 0.663, 0.843],
  entries: `
!VCGV9 #UWTSQ +#TXRWO +aUWVXS +andXZZPO +areU2YSQ +bytes0UUQR +candidatesYUTNR +customersZWV4R +daysWWUTP
+decemberRMJOS +devices0YVZS +doesn'tQ2ZOR +errorsNMJQR +euroXVTWR +eurosV0X5P +every0RUMR +forIPT1Q +fromYVVWR
+gdprZYURR +hasLPQLR +haveYXWWR +hoursU1WVR +inLVWJS +incidentsOLMQQ +insteadPYUTR +isO20SQ +itP1WVS +januaryNJKSR
+julyPKKRR +kRKLQR +kilosQKJN1 +kmWUSTX +mg5UUSR +minYVUSS +minutes11WZQ +ofRWSZQ +onSTRLP +people9UX2P +percentO1XRQ
+personsQZVNR +pmHPWQR +poundsU0T4R +programmesS2TSR +pupilsXRU4R +showsS0VQQ +starsQKJQ3 +suitsPKNRS +t0UTVS
+thisRYSYS +toR0X1O +usersZTTKS +utc2ZWRR +whenOZWTS +yearsYXW0S ?NP1RP @ +#VTPMT +aNJKQ4 +aboutRMSOY +abroadWQWUR
+absenceNKIPQ +accessZ0VVR +account2SVUQ +acknowledgementJFFPR +actionYWUTR +addressNRQNR +adviceOHIRR +afterRXUYS
+againQUT4Q +allZROYT +am1YVNS +anIONSX +andVQZVY +anotherYXVSR +answersV02XQ +appJVVRU +are1WXYQ +asWZX3Q +atUYW1Q
+attackRKTOR +attendanceNLNOR +authority3ZWTR +autoNIJNR +automaticMKLPO +baby6XV5Q +backPJJO0 +batteryQ2W0O
+becauseYWWXS +beenRPPU1 +bestKHJO4 +betterRNNPZ +billOYUZR +billingZUTTR +blockedWWVVQ +bloodQLTRR +bombMJJO1
+bookRZU7Q +brakes2WVUQ +bravoPKNP3 +breachYUWSQ +brochureQHUQR +brokenMSVUR +bugQPORY +burningZUTVR +busSYVVR
+businessZWWYR +but3XWPQ +byTRWVN +calendarQXWNQ +camePYVQR +canVJTWQ +can'tPWVUQ +cancelYRVSP +cancellationQMPNY
+cannotPYVPR +cardQYUVO +catalogueQGWMQ +certificateSOWPQ +chainZTTTR +chairO0WTR +chairsMMJSO +changeKVPKR
+changedSKGUS +chargeback1WVZR +chargedRYWVP +chargerZXWWS +chartMSUOR +chatP3YXQ +checkW4UVQ +childZ0W3Q +claimSZRPQ
+closedOIJTW +codes4UUOS +coffeeP0WXR +coldTZ0ZO +colourMSVUQ +complaintQLKQR +complaintsOLLR5 +complimentsPLKPZ
+confirmationJFINQ +confirmedMJIPP +contactOTPRR +contractQOKNQ +copyJBTQR +correctionOGGPP +courseNXVSP +court1XXVQ
+creditedMUUMS +crewOLLRW +customer3ZWWT +customsYVVYS +dataYOVXQ +dateS1XPR +dayX1VXO +dead0WVYP +debitQXWKQ
+deleted1UUXQ +deliveredO0WPR +deliveryLUSTP +depositPZXRQ +directRXVMR +dirtyQYW0Q +displayKWTOR +disputeXYUZR
+doQKURQ +documentsV0UUR +doesn'tK1YUR +dogMSWUR +donationSKRRO +doneQJHTT +doorU3VMR +doseYTTYS +doubleNXVRR
+downUNUVY +drillNKLRP +driverQQPQ0 +duplicateP1TQR +elevator2XWPR +else0VUWS +elsewhere4XWZR +emailsP0ZWQ
+emergencyUNUQS +endYOMKU +enoughZXVWQ +entityOHSOS +erasureZVTNR +errorMYXPQ +everything2YV0R +exXUUWR +exam2UTWR
+expectedRNNPZ +expired1YWXP +exportMWYPP +failedYUUYQ +failing1WVRR +fanRQTQ9 +featurePMRSS +feeMWUNR +feedbackNHJPR
+fileTNMOR +files3ZWYR +finalYWVYS +finallyNMMM3 +fineORQ1Z +fireVNRUV +fitterKTSUS +fixedOIIRV +foodTZ03N +forPRQTQ
+formalYYYXR +foundQLMKV +fraudYSUWP +fromSSUWW +fwdZPPVR +fyiOLJRP +gas60XWR +getV1TXS +glassXWVWQ +goYXUYR +gone0YWZR
+goodSLMN0 +gotYTUSS +gradesMVUPR +greatNKLO5 +greetingsNNMQK +gymMQPYQ +hacked2UV1R +hadZWUYR +haltedYUTRR +happyRLPQ4
+harvestMMNN1 +haveWWVVR +hearingQXVQQ +heating0XWXQ +holdKWZ0Q +holidayKHLQN +honestNIKN0 +hospitalYWVPR +hostYUUWR
+hoursMLQSR +howPFUMT +iXSVYS +i'llY0XZQ +i'veZUXXU +ideaPEUOT +identityYWUYR +ifMGTLQ +ignored0YWXR +illRKSRS
+importMWVOR +impossibleYTSSS +impressedQHKN1 +inU0YOO +infoPMLQL +infusion2VU1R +insulin7VW0R +interpreterNYSRS
+interviewQLTOR +invoiceMTUMQ +isVQVZS +itSIQQ0 +jobOMLOP +justQJMVO +killerOJGM4 +kudosNLKP1 +labelPPTJR
+languageKXUSR +lateKUYRP +lawnNYXYQ +leak1ZUWS +leaseXVTPR +leaving0WVZQ +leftS2WUQ +likeTLKR5 +list0LPNR +logJPPRS
+loginR0XSQ +logoLVSVQ +lostR3YYL +loveSNRR4 +lovelyPNMQ3 +machineKQVVQ +mailNXWMT +maintenanceOKIOR +manZRSTU
+materialRYUWS +meZXXZO +meetingPNKNQ +membershipY1UQR +meterLRPOR +minutesNHINR +missingR5YTP +mistake0XWYQ
+money9VU1R +monitor1WTZR +monthQMWPR +monthlyPJJPR +moreUQSVZ +mouldZUVWQ +moveNWTNQ +movingXSWPR +my46XYN +namePXWHR
+neededWYTMT +neverKSVUT +newINLSP +newsletterNENNR +noVSPWW +noiseO3X1O +notKZZSQ +notePLLMQ +notedNBBPP +nothing885ZN
+noticeZVRTP +notificationsLYYWQ +nowSHIPW +numberNUULQ +ofNNSLR +offSSQSY +officeMFJOQ +oldNQTLV +olderV1SRS
+ombudsman5ZZ0Q +onTWYRO +oneMYXRT +open00TQS +openingOMUNR +orYTTSS +orderOXXTO +orders0QTVR +otherWXWOP +ourZUP2S
+outQOKVR +outageYVUQX +overWKKUQ +overchargedVXW5R +pageMRULR +paidQKKOR +panicQISPR +parcelNTSTQ +parkingNUWRR
+passwordKMPNR +patient0WUNR +patientsQKKVR +payZVUVS +paymentNILMQ +paymentsZUV3R +payrollXWVZR +penetrationQLPPS
+peopleYQRPT +permissionU0VOQ +personTTU3R +phishing0VTMS +phoneNPOKU +photo2ZUTQ +plantZWWKR +pleaseUWYLS
+podcastRMNO2 +pointsLTYRO +policyPKTOT +poolYVUWR +postOWTTQ +powerQMNWQ +praiseLEFK8 +pressZUV0Q +pricingPJTQR
+printedYUTLS +printerMTTNV +printsKVTUS +productionXRSOR +promisedPZW6R +publicWVUOS +pumpXWUXQ +questionLGRLX
+quoteRORRN +ransom2YVYR +ratePMSQP +reLGFOS +readNLGOQ +readerLSUNR +readingSFEPR +recallXTURR +receiptOPRRS
+receivedPDDNQ +recipeSKUSO +recordsWYTQR +reliefRLHP1 +replyNPPTU +reportsLWVOR +request00VPP +resetMYUQP
+resolvedSMLQU +restoreZVUTR +resultsXWWRR +returnsOPOTY +roomMVVXP +rudeM1Y0O +ruinedSYYZP +rulesQKTQS +sampleQGHPR
+saunaQZXYQ +savedQJJJ3 +scandalNGMNV +screenLXWQQ +searchL2XVQ +seatM3WSQ +seatsUZUVR +securityPNOSR +see2XVWQ
+seedsRPVR1 +sendOITOR +sensorJRUPR +serverTUSV2 +sheetOLUPS +shiftQNML2 +shop1UUWQ +shortQYWRR +showsJVTJR +sickJQOTR
+signatureR4WSR +signedOIFSR +sinceYYWZP +siteWSTYV +slotPXVNR +slowLZWPR +smallZ4XSS +smell4XU2R +smokeYVUYQ
+smoothMFDO8 +solvedPLMQP +someoneUYU0R +soundMYVOR +speakerMSURR +standstill0WVXQ +starsQKHQ4 +statisticsPGJQQ
+statusNILQQ +stayPNQO2 +stillKUR5T +stopXWVOQ +strengthYVSWR +stuckZXV0R +studentRLTPQ +suchRNQR2 +suggestionQKXRR
+surveyOEFTR +suspiciousZUTSR +syncKXVOP +system6TTYP +tableS2VRR +teacherLKONW +tenant2UTRS +termination2YVNS
+termsQLUOQ +testOJIPQ +thankQONS4 +thanksSOLPT +theVRTXU +thermostatMVUPQ +thingYVTNR +thirdSYU0R +this1U0XP
+ticketQQPSW +tillXTUXQ +timeQZZRP +toVPQQZ +transcriptNJIQS +transfersZUTSR +translationMWTSS +trialQJSPU +twoL0WMQ
+tyresKVUPS +umbrellaOZVPP +unauthorisedZUU3R +undeliverableOKJPS +unsubscribeLSRTQ +upLQMYS +useLESSS +used0UVWR
+userMQTRR +visa2WVWR +voucherITULQ +vulnerability0VTNS +waitingO0WWQ +wardXSQWV +wasTWW4U +waterZZU1P +weXTOYO
+we're1VT2S +weeklyQMLRQ +whatKEIL1 +whenJQTPR +where'sM0UYR +whichPJTRR +willXVVVQ +windowMOPOR +wishQIZPU +withT21RR
+withdrawnPHJMU +wordOJIVX +workLOTYR +workingQKQNX +worksRBBPY +wowNJGM3 +wrongQ6XVO +yearsOIIR4 +youSJRTW +yourUOSZM
^ +#W1W0S +aWVUZS +aboutXUUOR +absenceNJJPQ +accessTYUOS +account3ZVUR +addQ1WRQ +afterV4XWS +allRUSSO +ambulanceYVUUR
+ambulances0SSQS +anSQQIW +andQLPOY +anyLTXPP +apologiesOGGOS +appN3XRP +application0VURS +arePHXQP +attachedOIENR
+attackRKTOR +attendanceNCLPR +autoNIJNR +automaticMKLPO +babyXWSVS +batchZVTVQ +batteryUZTYR +bestKDBK5 +bikePXW5P
+blockYUUYR +bloodQLTRR +bombMJJO1 +bookingRZTUW +brake0UUKR +brakesYVUWR +bravoMKLK4 +brochureQLTQR +brokenLUXSR
+bugOLIRU +burningZUTVR +butT0V1O +byZYVSS +callWWV1R +canKSXNP +cancel601WP +cannotKZVKR +cardWTTZO +catalogueQGWMQ
+certificatePOVNR +chairMXTZR +changeLWPNR +chapeauRMLQX +chargeback1WVZR +chatRZXTR +check0STXQ +cheersTKKO0
+close1QOWO +closedOBCOR +coldSZYXP +colleaguesZXVXR +comeXUU2S +complaintMLIM0 +complimentsNKJP4 +concertYUTXQ
+confirmationMGJPR +congratulationsOGKK6 +contractOSKWP +copyTMVTS +correctionNGGPQ +couldLZZMQ +countNKNQQ
+courseNZVQR +court1QVSS +customerXWWKR +customersZVTXR +customsYVVYS +darkPYVPS +dataONVPR +deadXTSTU +dearTNLOS
+deleteXWURR +deliveryNRNRQ +depositQYWNR +dirtyQYW0Q +displayYWVTR +doPLXWR +doesNIXPO +doneLFHJR +doors0XXMR
+doubleNXVRR +driverYUTSV +duplicateP1TQR +eU0STR +eightNIQJV +eitherWTSUR +elevator2XWPR +elevenXXW2P +emergencyXNWRQ
+errorUXXTR +everyR2X9P +everything10X0V +exam2UTWR +featurePM0RM +feedbackNHIPR +finallyNMMM3 +fine2XXYR +fiveOJIP3
+flight0VUTR +forBBBPU +forgotQZWPP +formMZYQR +formalYYYXR +four2XWZQ +fourthVWV3R +fraudYSTWR +friendlyRNNNX
+fromNNMOU +fwdZPPVR +fyiOKJQP +giveOLMSZ +glassXWVWQ +goodZLMK5 +goodsRJISS +gradesMVUPR +greatLMJU5 +gymNNMWR
+halfX1W8P +handNJKUR +happyNIJPV +hasRYXQT +haveMTMUR +he3YWUT +hearingTXVUQ +heatingXXWQQ +hello2XVQQ +helpYZV0Q
+here'sOLHNW +hiTRVJP +highest1XV3R +holidayNJIQN +honestNIKN0 +hospital0XVOR +hotlineFWWWQ +howPPWPP +iTXW0S +i'dMXXXR
+i'llYWUXV +i'mQSUZQ +i'veZZW3O +ideaRHUOT +if9TX1Q +importMWVOR +impressedQHKN1 +inHLKLR +infoOLNQS +information0YUPS
+insulin2UUYR +interviewQLTOR +invoiceNTVNR +isMHZLO +itOWXZN +it'sOQRZQ +jobOONOO +justLIHTX +keepNKFOW +killerQNKP0
+kindlyYP0PP +knownQ0UPR +kudosNLKP1 +lastZRQSR +lateQKTOS +lawnNYXYQ +leak2WURR +lift3UUSR +logLUVPR +loginX1XUQ
+lostNORQU +loveSNRR4 +lovelyPMKQ4 +mailXXWSS +mainsOLMPQ +maintenanceMOJPS +marvellousNIHP2 +meetingRMKRS +meterKPNMR
+mightPOUUZ +minutesOMIOR +missingL40GR +money6WUWQ +monthlyPIGQO +moreOKKQ8 +mouldZUVWQ +moveMXVNR +myW0XXU +need20VQS
+neverIEEH0 +newISROP +newsletterOKJRR +niceNDBI6 +noQEDJY +nobodyVXVUQ +noiseM2V3Q +none0VVRR +notMPSXT +noteMHIQR
+nothingLKONQ +notice12UQS +nowZVVRU +ombudsman2XW1R +onHURNS +oneOZWOV +otherYRPOW +ourY0UVO +outHDFNQ +outsideYVWMS
+overchargedPWU5R +pagesO0VYQ +paidKNORQ +panicQISPR +parcelN0WYQ +passwordQMRNR +paymentPIFMQ +peoplePWXRQ
+phishingYTSLS +phoneSXWSP +photosOZX4Q +plannedQHLPS +pleaseRZYOP +pointsLUSUP +pool0WVUR +power0WUVQ +praiseOKKN0
+pressYXVYR +priceRIIQR +productionYYXUQ +promisedPZW6R +quoteQJURR +ransom2YVYR +reLGFPS +readNLGOQ +readingMDBQR
+recall1UUPR +replacementMRRNS +reportedJWSXR +reportsLWVOR +requestZYWOQ +resolvedSMLQU +restore2WVXR +resultsJKLPP
+rudeM2Z2O +sampleNSOOR +saunaQZXYQ +screenMVVVQ +seamsN0Y1N +searchL2XVQ +seatLYWOR +secondN1W1P +seeUNKVT +sendRWV7P
+sensorKUTPR +sentIOPTR +seriouslyLWY4Q +settingR0TWS +sevenXWTZS +she3YTUV +she's0TSYS +shop1UTSR +shortPIKQV
+sickJQOTR +signedNKJRR +sinceY1XUR +sixY1U9Q +slowMWVQR +smallWTXTQ +smoke5XV1P +smoothMFDO8 +soRRTYX +solvedPMNPR
+somebody0YW3P +someone4YW2P +sorryPIJRJ +staff0YVRR +statusKPNOR +stillK0Y9T +stop43Y0O +stuck0WVYR +subjectYWTQR
+subscriptionLSSUP +subtitlesRYYQO +suggestionQKXRR +surveyQIDNR +suspiciousZUTSR +switchingTQOY1 +takeZWV1Q +tellOJJM2
+tenantYYSSS +testTOJOQ +thankHFBI6 +thanksJJFLX +thatKQMP1 +that'sOPMXX +theP0UST +theftRLTRR +there1YU2O
+there's33XYR +theyVRRSX +thirdRYU3R +thisWQLXR +threeZUQTX +ticketWVTWO +toPILSX +trackingP1TKR +transcriptNJIQS
+translationNUTOS +trialRKUSQ +triedO0UMS +turnstilesZTTLS +twiceTZU0Q +twoX6ZXQ +unauthorisedZUU3R +undeliverableOKJPS
+underXWUTR +unless1YY1R +untilQMTQR +updatePPPPY +veryLEFO8 +voucherIWUPQ +vulnerability0VTNS +waitedL0VXR
+waitingNUTQS +wasNSUXY +waterY1WVS +weZ0XWN +we'dNNUNS +we'reSMPRS +we've2YUQP +webV0XLQ +weeklyQKHRQ +wellQLIM1
+whatRPTVU +whenORWRV +whereQPXSO +where'sPZUZR +whichMHWOQ +whileZUUNR +whoYYZZO +whoeverQLJO1 +whomTMTRR +whyP3VXQ
+willPCVJY +wishQKTOO +withU5XPP +withoutLRNOV +wonderfulRMON2 +workingRQQHW +worksOHGMT +wouldMOUPV +wowNHEN7
+wrongR3VVP +yesSZTRU +youZZR9V +you'veZXVZS +yourVQN20 aSSUVT +bagQ1UYQ +bankNKLM2 +better30XWR +boy2UTXQ +brokenZTUXR
+certificateQFSSS +colleagueUMOMR +competitorZVUYV +complaintWVS0U +copyXIUOR +correctedLZWSR +courtYTVWQ +crisisOKJOY
+crypto0UTWR +customerXWWXQ +dateNPT2R +dayLYTYQ +dead1VVWR +differentZUUYR +disasterMIMQV +dreamQRNP0 +driverQ0XRP
+e4UUVR +filterPITOO +fitterYTSPS +fullZUTTR +heroNLJO2 +hostYUUWR +jokePROV1 +journalist0ZWWQ +joyRONRZ +labelP0SQS
+lawyerXUUWP +lookPYSLR +mailOKUMR +man81YZN +messageZTVTR +mistakePXUQS +monthTXTKU +morningNOMVW +newL7XRO +noteMTTRR
+patient0VVXQ +pieceZWUYQ +pleasureRMOP4 +publicYWTTS +quoteSKVRR +raisePKHO2 +redWYXTQ +reminderQZV0R +secondOOSOT
+shockZWTWS +singlePFGP7 +slotY0UTR +standstillZWV0Q +stranger's3WUZQ +studentSLXQP +technician1UTVR +testJLJNR
+thankPLLPR +thirdRLSRS +tipMNGMW +tradeQLQPR +voucherRJOQR +wordL2U0S +workingXQQQU +yearRMMOU about +#0XVNQ +aKJURP
+dataNMSNS +itV0U4Q +me21WMQ +myOUWVR +nothingOKILZ +theSQOYR above1XWKQ +theZUTMS abroad41XPP absenceNKIPQ
acceptedQSQHQ accessZ1XPQ +forQZURS +toPXTTR accessed0WUQR account0ZYVO +and6ZVUR +byZWUXS +forSXWUR +that0TTUR
+was0XWWR accountingUWUYL acknowledgementJFFPR acrossT1W0Q actionTMMRS +neededQMNNX adLQX3P addMTXMS +myQ0XRP
addingTOPP3 addressSPSUP +toVXWSR addressesY1VSR +ofVYU7R adjustLVTOR adjustedKSTTU adminW0UPR adoreSQTS3
advertisedRWT4R adviceOIIPS adviseVIVTR affectedQWV0R afraidYVT0R afterV4XUN +aNQSKU +allOHIOZ +last0VVUR +thatXSTWO
+theX0YNP +thisXXWXQ +threeMVUXQ +twoUXU2S afternoon1TXVR againLUOUW +and0XWVR +sinceNLNLT againstXSRUP ageQLTPV
agencySLKRU agoWYTUM agreedKEFSP agreement +andLKPQS aidQYUQP aisleMJINV alarmWOLRO +buttonZ0XWR +didXVVYR album2QMTW
alertsQFIPR allZSRTT +#X0XZQ +card1YYSR +filesXWURR +goodHMMOV +greenLPQUR +our3ZX9Q +personalXXUQR +recordsXVUWR
+theKOOJX alongTZWLP alreadyPEDNR +given1VUPR althoughT51TO +iVZWVR +the20VRQ alwaysMPLJ9 amTTS1P +iQYW5Q amazingQHIM2
ambulance6XWSQ +entrance0SSQS ambulances4TTWS amountUJKWQ an +answerUUNZO +emergencyOLMMR +error0TUMR +explanationMUUWR
+insertS2TSR +interpreterNYSRS +offerRGVQS +oldSLNMX +onlineRMLN0 andYVUWS +#UVUSQ +aTNWT2 +againZ2V3R +allKRPSY
+areZVVUS +canRLSRS +cancelKSSUR +confirm1XWMR +don'tYWVUQ +drove00YXO +endXUUQR +feelYTTXR +forNPOQZ +gives3UUZR
+gotJQOTZ +has2WVOQ +haveOHFR1 +iTST1R +i'm2XW0Q +i'veZOPVV +isWTTXQ +it'sYWTXN +letX1WMT +makeMSSLS +my40Z5M
+name0UUSS +nobodyX212O +notMNJR1 +nowXZWZP +our0VUZR +readRGGTR +refundYUTVS +send1ZVSR +sentNJLPY +signedPLIPR
+staysLHHPR +tell2WUTR +thank932RL +theXWUZT +toU0URR +todayWZXTQ +wasRZYTN +we2WW1S +we'veZTVWQ +whatWWTTR +willMLHQP
+withZSTWR +won'tNTOQT +wouldSMVNQ +writeYSWPO +youYUTTU +yourYTTZR androidPYXPP +#P1XPQ annexPIURS announcedLKKSR
annoyingMUV6Q annual +fee2VTVS another1914M +dayYWXUR +patient1WUYS +townZWUTQ answer1TM1K +neededNKMRR answeredUPN1Q
answers0YWYP +theZSPWT any0WTRR anyoneZZW1R anythingQNPSQ anywayOTSPM apologiesOHHPR appRSXZQ +iTJJKX +saysZVT0R
applicationZQQMO appointmentPYROQ +onNMMSS appreciateRTUW1 +theRTUW1 aprilOONWP +weLLKPS arbitration0UTYR archive
+onlyS2TRS areTWXVO +atZXV4R +bothVMSOS +closedPGGQS +deadZXX1R +fineMUVQR +gettingXRTPR +goingONSTS +goneXXXYR
+inT1VUQ +myS0TTQ +rightKWUNR +standingYVV0R +theNKPNQ +thereQKTPR +waiting6YXQQ +weT0SYS +yourONVOR area0ZVQR arm3UWXP
aroundPQPOY arrangedO2TUR arriveN2XPQ +inKUTMS arrivedMGFS1 +andRRSRL +inQRRT0 article0ZVPQ +#ZZVPR asQSQSW +aKNQQQ
+agreedMCFPP +itUPPR0 +of640LS +pdfMQWQS +plannedOECRR +weWZVZQ +wellRUYSU asap0VTXR askOPXWQ asked3XT0V +forRXQVW
+nicely1UTTR askingTPV3P +forYSTVR asks +forS0VNQ atVXUTP +#1SQMR +allWOOUW +homePSQ0R +itPSW3P +leastPWUYR
+midnight1XURR +myU1X4P +onceV0V0R +the01YRQ +yourYYW8R ateSVV1S attachedLSJNN +formQ0ZPR +isRKJPR +theUJJQR
attachmentXXWXR attackPLWQR attendanceNLNOR attendedSJSRR attorney20ZXR auditR0XWR auditorQMTRR authority5WXSP
autoNIJNR automaticLIIQO +replyOMNOO autumnLMRSZ aware4YTUS away0XRNP +untilRYNSR bRYXHQ babies10U2R baby5ZW3P
+foodXWVWQ +inXTUYQ backMRMWU +andJSPPU +by1WURR +forY0VUQ +inOKKLY +sinceOHIPW +theSPTZU +toLXQQS +todayZPPUR +upMOQRV
+withRLMRY background0XXUS backupYUTPP bad0UTRS badgeXXVQR bagNQRRZ +cPYVTR +ofV2W0Q bakehouseJVWVR bakeryWRPQW
+inUKKP0 balance1VUTR ballMVUWQ bank2WXSV +detailsYYWQR +to1TTUR bankingQKKOX barrierWWXSQ baseWUS6S batch8WTYQ
batteriesTZYUP be +aOSXPX +doneKTSQS +handyPMMQR +inYUVRR +openedXZTQS +possibleSYVSV +reachedYSSNS +seen0WTRR
+theUZTOS becauseT1VWO +ofYVT3Q bedroomPYVVR bedsideZVTSR beenOQMVW +aNNQR2 +creditedOYXMR +deliveredKSSUR +inYUTRS
+informedKCCQQ +orderingR0UXQ +patientXTTTR +soPILK2 +threeS113R +toYTSVS +unreachableYTUXR beforeU303M +itSXWSR
+theSYXXQ +thursday'sZ2WUR +weSNUTR behindX1W3O +theZWTZQ beingNZVZQ belowWWWTQ bestNFEJ9 betOKKLZ betterPTQ01
+offer30XWR +thanRMOP3 betweenVSWSO bikeQSQUW billPZT1R +hasNWUYS billingZSPSR bitcoinXWURR blackW2W0P +friday0UU1R
blankT0XTP block5STNQ +#YVVOR +itYUSOR +the2UUPS blocked1ZWUP blog0USSR bloodWTXQQ +donationQLTRR +values4ZXOS
bloodyOKKL1 +brilliantOKKL1 bluntQ2ZRP boardZUTZP +has30WRR boilerXQQUR bombMJJO1 bonusMYW6P bookJQVSP +theQLSPR
bookedO21TN +yetRKSQR bookingRXWVS booksLTRSS bornYTSSS bossMWUZQ bothSWSIR bottleNMKHW boughtPXWZO +aXXVRQ +itLVTQQ
boxV5Z5O boxesOTRPQ boyYUU3Q brake0UVKQ brakes2WVWQ +ofYVT0R branchNXUPR brandNZY3N bravoMHIJ5 breachYVWRQ
breakfastONTWY brigade2TS2W brilliantMEBL8 bringNPXVP brochurePFXQQ brokeVRS2S brokenOLNQT +armZTUXR +onV0VYR
broughtSHHK3 browsersYXUNR buckleZUVYR +ofZUVYR bugOSNRZ +reportSORR0 buildingWVTYR burningZUTVR +smellZUTVR burnt3TSWR
butK71LS +after0NNRY +i'dP1ZXP +i'mQQQS1 +itSYWQU +pleaseNTTIQ +theI2VTS +tooS2SSR butterSMKS3 buttonUWVYL +isUOT1R
buySNQRY byYZXTP +#N0VWR +aLHOQO +changing1VTPS +courierXTT1S +emailXPTRR +fridayXYUYQ +handRVWOR +luck1VT1R +mailMPXRU
+mistake3XVRQ +postQIQOV +remote0SSQS +theSQQSO +thursdayW2UZS +tomorrowXZUVR +wednesday0VTSR +your5ZWWU bytes0UUQR
cNUVTO cabinWQRPQ cableRLNPP cakePJJM8 calendarPVZSQ calibrationQJTSS callYSPZP +me4YYXP +serviceQLNPX calledKOQPS
callingNXX4P callsUUT1Q +meXVVTR +toYYVUS calmOONN0 cameLTR0T +offTYVPR +onNKKN0 +outYSRVU +withWZYXP cameraYZW2P
canWWYQO +beYVQMQ +closeLLJLT +iONVPQ +itPYVTT +kill1UT2S +oneRMSWR +read1TTKR +see0XU6R +somebody4WTXR +thatUZSWS
+theQITOR +theyR1TQR +workMTTQS +youP0VMQ can'tZ41ZM +beSZWVO +doZVVZR +findUYTSQ +logKSTLR +workYUVYR cancel0ZY0P
+my74ZOP +theSXV3Q cancellationYRQQX cancelledWXTTR +in0UTVR candidatesYUTNR cannot01YOO +beYTTJS cant12V6P
canteenONMJT carQ0VYS cardZXUTQ +company0WVWR +paymentsZUXSR +used0UVWR +wasWZXRR cards24YQQ careWUSQT +homeYVVWR
carriedQLPFZ +thePNPHV cartXYYNR case +#OJJNT +numberXZXZR casesPKIRS +pleaseQJIRS cash1UXZQ catLRROT catalogueQGWMQ
catch0VSVR caught3VWXQ +fireYTUYR ceiling2VUWR cellarXUUWQ central0VTQR centreNMMRR certificateUVXOP +change3TULS
+ofULVMR +saysR3TRR chainZTTTR chairO0WTR chairsMKMTN chanceSLUOR changeMZSQQ +itQZWTR +myO5V2Q changedRVTWR +myXPQUZ
+theVPNWQ changesXTVXR changingWXUOT +the2VUMR chapeauQIHP1 chargeback2VV0R chargedS1ZQP +forQYXQP chargerZXWWS
chargesXWSWS charmingRNKU3 chartNTVPQ chatT2YXS checkS4YUP +in2VVVR checkedPXUOQ checkoutSLNMV cheersNFFL5 +forKKIN4
child2ZW4Q childrenYTRUV children'sYUVUR chlorineXTUOR city1TSPR claimXWQPS claims5WUWS clauseWVV4S +#YWW6S cleanWNOOX
+upYTTLR cleanedMZX5P cleanerTLNLQ cleaning +contractYVTPS clearedLHHPQ +atLHHPQ clearingXTTQ4 clientZXUUT clientsYTVRR
clinicZTUXR closeUMHNS +my5YUXS +theOOMRS +thisOJJPV closedNLITO +fromOIGPP +theS3ZZQ closesMVUPR closingVLORR
clothesLXT3Q co1XVWM coachSXWSR coatQXU6Q codeX30ZP +#0WWYR codes1UULR coffeeLOQVK coldRYVWR +chainZTTTR colleagueMOPLR
colleaguesYUSLQ +have50TVR collectedPNORN colourLUXTP comeUZVVQ +aR5UUQ +at0UU2R comesMQUJS +byPLKPW +inONUQS
comingWZYVV +outYXWXZ commaSNMRX +inPLLPY comment0XTYS commentsPZYQQ companyY3YYP +nameNYWQR competitor3YX2T
complainLIGJ3 +aboutOKKLZ complaintRPMTR +ofPLLQU +withYXXYR complaintsUMKN3 complete +theQKMPS completenessNIHPR
complimentsNKJP4 +toNKJP4 compromised40V9S computerVZTSS computersZWWPO conductorPKHPV conferencePYVOQ confirm4PKHP
+andZYUOS +receiptUMMPS +thatPMKMP +theXPMQR confirmationONKKO +mailQZVQR +ofNITPR congratulationsOGKK6 +onOGKK6
connectionYVUZR consent3XVPR console1XVWR consumer31Y0Q +desk1ZXWR +protectionXWVYR contactWPRSQ contactsNXWPQ
containerZUUWS content1Z0QO +with111QN contract4YVTO +#0XWOS +forYVUOS +i0WUSR +signedNKHQR controlZUVWR
controlledZTTNS controllerYQSOV coolYTTMS copied2XVUS copiesJGPQR +ofNFORR copyXLQKQ +isOMJRR +ofULUKR copyright0TUXR
correctJZWOO +itQZWPR +thatOLTOR +theS2WUR correctedI4WYQ +oneRXUQS correctionPKJOP costMXWUP costs1UUVU +usYWW1P
couldJRTLV +bePOLNQ +iRMXQU +somebodyMYTQR +theR5UTV +weQJTNR +youNZXMS couldn'tLIJR4 counsel40YVR countNPSPQ counter
+#OKLN0 countryYVW0Q countsXUUUS courseLVVRM +materialRYUWS court1UVTQ +order0XWRS cowsTVV3R crashMCKOX +sinceOIJO1
createdSXVKQ +inR0YRQ creditY1YWQ creditedL2ZLR crewNGEO2 criedJHGM4 crimePUV4P crisisMIIN0 criticalLNNRP crypto0UTWR
+exchange0UTWR custodyYUUNR customer42ZVP +#QYYPR +list0YWUR +number0UTSS customers54YXP cutTSRUW +offVZYQQ damageRKPRQ
danceLJGP0 dangerLRNQS darkTXZRM data0RTSR +centreLHKSQ +forXZUPR +lostLIJN6 +processingMKUQS +protectionZWWXQ
+sheetMDSNS +youXXTQR database2VTVQ dateW71XO +andLUSQR daughter3WUZT dayMTTRW +offIVVWR daysVUUYT +instead1UUPR
+withoutYRSSX dead0TSZT dearSOMOS deathXTTUR +certificateZUTWS debitTYWLQ decemberOMMSQ +toOIFPS decidedZVQUP
decisionZVRUW declarationYVVYS declined1YYSR degreesYVVWW delayQKNRV delete2ZXQP deletedYYYIO +all0TUWR delightedOMQN9
deliveredQ0UZQ deliveriesQKPQR deliveryLSPPQ +dayS1TZR +toRISQS departureYVVYQ depositW20WQ +isYWTVS depotXTTUR
deservesOKNN4 +aPMRPZ deskVUTYS +of1ZXWR despiteZWW1S detailsW0UPR detector0WVSR deviceZUVUR dialysisYUVJR didUPOXZ
+notZTWYR didn'tRY1XO +make1UTZR differenceLTVQQ diggerPLKPW directSYVMR +debitSYVMR dirtyQYW0Q disappointedM3W7P
disappointingQYX5P disasterNJOQU discountNQVTQ dishwasher2WTYR disks1UUPR dispatchZSS0V displaySYWLQ +on0UUVR
disputeWWUUT disregardOGGOS +theOGGOS district2YYSS dizzy2WV0R doQNUPQ +aboutX3U1R +anythingOLHNR +iPRUOQ +myRLUTR
+notZYPOS +with21V3R +youOFXRS doctor9YV1N +prescribedYTTQS +says2TTUR documentationSJPOX doesRPXKO +itQISOU +not4WTMQ
+nothingVZVRR +oneRLTQR +theQJWPP doesn'tN1UMM +closeYYVQS +fitOZULR +seeRZVUQ dogKW0WP doingJKHOX domainYZYUT
don'tVSQUS +know6XVUU +useYPMQR +wantMJIPV donationSKRRO doneSKHQR door10XUO +on3VVPS doorbellNUT9S doorsXTTIO +of0XXMR
doseYTTYS dosingXTUOR doublePWUSQ down4UVVU +forYRTYZ +onZVVXS +theXWU3R drawerXUSVS dreamPROQY drillMFFPT dripsN0YPP
drive1TVZX driverUOMNW +broughtTKLL0 +toQ0XRP driversOUR2U droppedXXVRQ +the0WUPS drove20YXO +offZXWWP drug0TTTS
due10XRP +dateYUTNS duplicateP1TQR duringY1XUQ +theUXUTR dutyYTW5Q e30XVR +bikeTYVRW +mail0WSTR eachQZXQP +timeNQQZU
earlyKWRJV easterMQRWQ edgeLSTPS effectZ1ZTR +fromYXXRS eightQOROZ eitherVZZTQ +theWTSUR elderly0TUYR elevator2XWPR
elevenORUYS else's3WVRR elsewhere7ZP2Q emailWUTWS emailsR0ZWQ emergencyXPRWQ +numberXPTQS employeeZUUQR emptied1VT3R
emptyXSRTU +tooYUUUR encloseZWULS encrypted2ZXVQ end72ZTP +my4WVPU +ofXVRMT +the000UO ends3ZWPR +withZXV0R energy0UVZR
engineer2WUMR englishOXUNR enoughUVYVP entityOHSOS +nameOGSQS episodeQYSQV +#Q1XQR erasureZVTNR errorUWWTO +for0TTKR
errorsNMJQR escalate1UUSS escalationRLPQR eurZTURR euroXVTWR eurosSXTZT evacuationNKLRR evenLNKQ8 +inOMNQ4 +myPFFN6
eventOVUFR eventsMNPQR everQLPS4 +hadQPRR0 every12XXT +customerYUTXR +dayLPOKX +wordVTSM1 everybodyUOSUZ everyoneVUR4T
+in0ZX3Q everythingTKFQ3 +elseKLNMP +older1UUPR +you'veZXVPR everywhereXZW1O ex0VV1R exam2STZR excelV1WQR
excellentKCBP9 exchangeQXTPP exchangedQZWWR existLTQTS existsMUUZQ expectO0ZXO +aRXWZQ expectedLFDP3 +theNIII2
expectingPKKVS experienceQJMRT expired0ZWWQ +at1XUNR explainTXW1Q explainedJGENY +myJNOSX explanationMUUWR exportNXYMP
extensionTLSRQ extraRXTYR extract0YXRR eyesOMSUP face3VTPR failedWLNPY failingZVTPQ failuresZWT9S fairNRPRV false
+alarmNMLPO familiesZXXWR family'sYTTQR fanRQTQ9 fantasticQOPR0 farmRLKPY fastMKKO5 fatherYUUPT father'sYVUMR
faultNMLS4 +inMIJM7 featureOLURR feeU1X2P +backQ1TTR feedbackNHJPR feel +dizzy1UTWS fell0ZYUP feltNMNIX fewNXWSU
fewerS0YRR fileUSSQP +aXXUVR filesYVT3Q +areRXVWR filled0YVPR +in4UVQS filmNOV1P filterNKXMR final3VTZR +billYTUVR
finallyNMMM3 financialXXWYR find +attachedVLKQR +itLPWOV fineS40SS finishedSLKQQ fireXMOWU +brigade2TS2W firefoxK0WOR
firmXQQNP firstRXVUT fitsNFDP3 fiveMVRVT +starsNKJP2 +weeksQ0VQQ fixPXS1U fixedSPPWY flat +#HRQNQ +andYUTTR
flickersMWUNS floodQKMPS flooded3VUXR floor2YXSS +#2WWOS +andVVV3Q floorsWOPOY flyRPLQ2 folksTMLY0 fontQPURY food2YW4Q
forORTQR +#VUZVQ +aLRUUQ +all0XYRP +anSWRYX +completenessNIHPR +everyone3VT2R +informationNJHOQ +meRNJJW +myLMWOX
+nextQNWP5 +nineteenUZWWO +nothing2860N +nowIYWIR +orderQKMOS +ourOQZOS +taxRKSQS +theNQRNQ +thisSZX6Q +threeXVSTU
+tonightZUUNR +usOTRRO +yearsMTTOX +yourPLGPO forgetQIHMW +mySJJRO forgotOQUN3 +aQMRQ3 formSZ0RP formal +complaintYYYYR
formatRJSSR formerV6WQR forwardedRCBMP foundUIEJ0 +a53XRQ +itPNMPP +myLDEK6 +thatVZUTQ +theLEHM1 four0215Q
+minutes0SSQS +timesOVU0R fourteenZXWPR +daysZXWPR fourth +timeQUU4R fraudZTTVQ free +ofSNTSR freeze1UTOS +theZTSQS
fridayTYTVR +weNLMRR fridgeXTSWQ friendlyQFEJ4 fromTVRRQ +#KWQUO +aPMQUX +allNNMQK +itZYSXS +januarySLIPR +meXSMOU
+nextOLSOS +ourTNLMT +theRUQPQ +usPLOQV +youULQMW +your72ZTR frontVVSYS +deskRKLPR +ofUVUYQ frozenXVUYR +atUVU5Q
fullXVRXR +of3VWYQ +refundZUTTR fumes2YWPR funnyOWYVO furtherSOMRN fuse1WUYR fwdZPPVR fyiOKJQP gardenKRURY gasZTPTQ
+in0WU1S gateWWUVS gates3UUPQ gateway1ZXMQ gaveRZYVQ generatorJHGOQ +offOLMPQ gentlemanTKLQZ getY52XP +#N1TSS +aTTX1S
+anRZSWS +inWVVUR +itLYTTR +mails3TUQR +messages2UTYR getsZYXQR gettingZXXVQ ghostMWU1Q gift +cardsZSSVS giveXSTWT
+herRGKQW +it0VUXR +notice54ZSR +you1WV2R given2QRSU +theQMMQR givesU2YWQ glassXVVWQ +inXWVWQ glassesRZVTQ goVY0QQ
+backS2V9P +fromSYYQR +through0VVLS goes +backPOKOR +toXOXXR goingZWTZU +onT1X5P goneZSQZU +afterXVUSR +toQLKTP
goodOJJN4 +afternoon1UTQR +day2XWMM +jobPKKPZ +workRKJRU goodsVOPVP gorgeousSPVR6 gotYWSSQ +#R4WXQ +aWVY0P +his0TTVQ
+inQKKRR +itTINNX +noQZVQR gradesMVUPR grandfatherXUQTU gratefulLGGM4 greatLIMR9 greenJRVNO greetingsNSPMP grumpyOMQMZ
guestsPIPOV gymORPRQ hacked2UV1R hadQROWY +#O2UMR +aRPQMY +already1XWZR +itZWUYR +paintPLKPW +toW1XYO halfS1XXR
+an1TTVR +ofXUVWQ hallXSRQP haltedYUTRR handVUUNR +overRLNQR handed +inMOLNZ handledMONRX handyPKOQR happensNRVOQ
happyHDDR3 +customerRPQQZ +toNKHNR +withPJLN1 hardOUQ0U +toQ0UUQ harvestQQOOZ has1VSUP +#LYWNR +aUZUUT +arrivedQLPQL
+asked4YUTQ +beenQMJTR +comeX3VTR +itNVUOR +myRVV6Q +noZXXVR +notYZXYP +somebodyOZVPP hasn'tLVWNT +comeLNOMW hatPMONZ
hateMSOWZ haveUSQQQ +aPTYTS +allXWUZV +alreadyQNKGR +anQLONX +goneUNMTQ +itNSTUO +never0SRVU +noYVUSO +notVWXLR
+nowMWUWR +paintedPLKPW +stoppedYWU2S +switchedZUSXQ +taken0XWSR +theR0ZXS +toW0VWQ +until1XVVR haven't +bookedRJSQR
havingLQQSV heYWS3T +isZUUXR he'sYRSSO head1ZYZQ health7YY0P +office80Y1P hearYZV2V +from10ZZP +theYWVRQ hearingTZVSQ
+aidQ0VQQ heartOIKQY heatQRRKZ heatingV2XVR +inMWVTR +outYTT4S hedgehogJFEL4 held +atZUUTR +myJLMMX hello0XVRQ
helpUWUYU her +aRGKQW +thePJLP0 hereXWU0S here'sJFDLU hereby4XVUQ +terminateXWVYS +withdrawYWTPQ heroNLJO2 hiTRVJP
hiddenYQPVZ highMPOPW highest1XV3R +priority1XV3R hikingMHGTQ himUKMSY hisZSSUU hisses2WVQR hit +aZVU2R holdV0ZZQ
+aboutZXTRR holidayPLMLQ holidaysNOQUN homeZXYVR +todayLHHPR honestPGIO4 hospital3XYUO host00Y5Q hostedXUULR
hosting0WVRR hotZTTUR hotelV0XUQ hotlineZSS0R hourVTSWV +agoYPPOR +andYVV0R hoursZZYZQ +inMSURP houseTTTXY howRPUQU
+canZVSZS +doNYURQ +longRMURQ +manyRGTQR +quicklyKIII8 hrOWUKR hundred3MQRU husbandWSNVY iRVVVS +askedQXV2P +bookRLTNR
+bookedRZTPQ +bringNVTTR +callQMSTV +can10XUQ +can'tWYV0O +cannot4TTYS +changedPPPHZ +clickedVXVPP +comeQSKM3
+confirmOHGSR +demandPMLTZ +didPIKOX +didn'tTLTYR +doZXVVR +don'tXRSUU +expectJ301P +expectedNOLTY +feelOZW1Q +getO3YWP
+giveZQUYQ +goU2W9O +gotVX0SS +hadUURSW +have32Y1Q +haven'tXMVQR +hearNPNUZ +herebyZTSPQ +leftJNOMX +live0UVYR
+lookedOLMMZ +lose3VSWR +lostQ0SSS +loveXTWX1 +meantNKJPQ +needNTZOQ +neverZUVXT +noticed0VUOR +onlyOKOPQ +orderedOWUNQ
+paidRZWSR +payMUXYN +press1UTQR +rarelyONLPZ +registeredOZVNR +reportedQJIN9 +revoke2TTRR +sawY0VQU +seeZYTUR
+sendSZTRR +sentSXTSQ +shouldNPTUR +stillMOUPR +takeOLSRR +tellXZTMR +thoughtRLJMZ +toldPXU0Q +tookWWU1Q +typedPYXUQ
+understoodRKKQ0 +wantV1X6Q +wasTOMV0 +will5ZVZQ +writeXTUYR +wroteMOPVR i'dSXZYP +likeP513M i'll9YVYU +beRLLN1
+disputeXYUZR i'mWWU1R +#XSXNU +aZWUVQ +afraidXVTZR +backMLJOP +done0YWVS +goingQNLNY +happyOOLQ0 +notT105P
+switching1UTUQ +travellingRKQRR i've3ZW4Q +askedYYWWR +beenXZZ0Q +changedMJINR +hadVXU1Q +just0OQSR +lostS5WRR
+no2TUTS +pulledYWUUR +rarelyOKLL2 +signedYWUZR +spoken0ZYWQ +theWWUZR +usedNJLN2 ibanWYYPR idQZVMR ideaSGXRX
ideasNLKQR identityX0UQQ ifXOZSP +notYRTTS +theSLZRO +thereMWTVR +you1ZXUU ignorePEBQQ +myRMMSQ +theOIJOS ill
+beforeRKSRS immediately2WW6P importMZVOR +ofMWVOR impossibleYTSSS +forYTSSS impressedNFHL8 inTTTSR +#1YU0Q +anOMMQT
+anotherZWUWQ +autumnNQOOX +caseOGONP +firefoxQ1WQR +frontUVUYQ +hospital1VUWP +itTUR6S +january01X2R +juneRXXUQ
+marchXRUSR +my1ROYS +norwayQMOPQ +novemberMSTUR +onePQQUY +our2Z1UP +roomLPUYW +rowNYVOS +safariPYWRR +stockSLTQQ
+tenSGGNY +that1SORR +theRXVTQ +thisWOMOY +totalYVUTR +twoRJNNU +urgentOJIQS +whichTQTMR inactiveHUTRS incidentQMMRP
incidentsPIKQQ includedYTWOP inesRLMQ3 infoMHKLQ informationSLJLQ informedWKJTP +the6ZXVQ infusion2VU1R insertS2TSR
insideXWRZT inspectorateZVWVS installedUQMTX +inXSSUU installerV0Z0P insteadQ0VPS +ofR2XTP insulin7VW0P integration
+teamJONNS interestOMXUR +forRKSQS interestedZWXWQ +inZWXWQ intern1USSS internetXRSVQ intoUXXVN invalidOXWTR
invoiceLURPN +#KLIMR +bySGSSR +forR1YSR +paidQIIRR invoicesRLSOR +goQKPSR iphoneP3YPR isTUUTR +#XYVZQ +aNROVX +allSNMPY
+anMHDKU +at5WSUQ +backKJJLY +blackWVTWQ +blockedYTTQR +closedOLLRP +comingWVUPQ +down3SYTQ +emptyWYYZN +fineM3XLQ
+finishedQKMPS +fireSKIPY +goneWNLQW +in2YUSP +itQMWPP +looseRXVXQ +missingS2XSP +myXWVSQ +noWXV0R +notZSTXT +offP1XUP
+okPZWPS +on6YV2O +overOIGQS +paidVVT5R +perfectOLLR1 +rightPQORM +still2ZX2P +thatMQWSP +theKJSOT +theft0UUWR
+thereJLXLR +thisRKUNR isn'tU0V4N +oursZVTTS issueTWWPR issuedZWXXQ issuerZUV2R itPWVUQ +againR1VUQ +and4XWUP
+arrivedSLJP1 +backQ4WXR +beforeSWUTS +byOXUVQ +costRMSQR +doesn'tPIHKN +down0YURQ +forLPSOU +hasJZWVP +hisses2XUZS
+inKXTKR +isZZVUV +isn'tNTQTP +looksOJWVN +offXVW1S +outWYW2R +overNHHSM +safe4ZTZR +saysLMSSQ +seemsOMNSV +standsZVURR
+thereR0PQS +thisSZU0Q +toTORQT +trueNESLS +upOMNSZ +wasPPOQQ +worksJNMHT +wouldQMWRQ it'dNHPNU it'sO0VWN +#UZX7R
+aVRU1P +allNWSOL +anLMMKY +beenPZZ3R +finePWQMZ +goneOJMQ2 itsYWWXP jacketU1UUQ januaryUOOWP jarXWVWQ jobOKIOW
jokeOSRU0 jokesQNPP2 journalist0ZWWQ joyOLON5 judge1QPSX juneOPPPP +atPLLRR justPONVP +inYLXUR +sent2VUQR +soPKJQO
+wantedRRPQZ keepTPORR +itNLKKX keepsMWU0S keyTYVNQ +forONUOR keysIHJNR +onRZUVR kidsRQO1V killXOXYQ killedPLLNZ
killerOJGM4 +supportQNMP0 kilometresOLJQX kilosMHGH2 kindlyZQ0OS +confirmZ0URS +remove2XVNQ +sendMJVRS kitchenSXUST
kmWUSTX +away0SS0S knowXMQTP +howO3XSP +ifMITOS +thatMFGVQ +whatXTRSX +who3ZXXP +whomYXWYS knowsUHLQZ kudosNLKP1
+toNLKP1 labXSONP +portal4ZXOS labelQTXQP +ofTJWTR lacksP1U0Q ladyWWUTW +atOYUXT lagQSRYZ lakeNRRPV lampNYVMM
landingRLJP6 languageKYUOR laptopMXTPV largeMQTRR largerRK0Q0 lastXYUUS +mailTLKUO +monthNOQVZ +night20Y3P
+night'sXTTTS +straw0ZXVQ +threeQILPX +timeZXVWQ +twoTZWXP lastsU0U0Q +untilT0T0S late +father'sZUTWS laterL0TVS
laughingKKJOY law3XWVO lawnOXXXQ lawyer9734N +will9997N leads +toLXUNR leafletNTXWR leakZZVUR learnMNLP0 lease +ofXVTPR
leastPWUYR leaveRPNRW +theVYUXR leavesRWWSP +inZSTWS leaving0VVZQ leeds +and0WVZQ leftLSOQU +ourPIJRR +theWUT2S
legal1RYWQ +entityOGSQS lessTXXXP let +youMHHLP letterUTTRO +ofKFCSS lettingOKJQY libraryLLNM1 +cardP1TOR licence2VXVP
lies1UTYR lift1UTPT +betweenZUTQS lightX0YXO likeJSY1S +aMPT3U +myTZWVR +newRMIQ4 +thatMOJRX +theNRTVQ +toSS2KO
+yoursXZW0P line00W0S linesZWUPR link +toRZXTR linksO2UTS listTTZPO +attached0WUWS +ofRMVPR listenedMDIH4 +toNHQK0
live5YWZP +isR1USR lives2YX1P +by1TT1R lobbyYVUWR lockVTVOQ lockerPMNJR lodgedZXWTR logged +in1TTUR loginUXWPO
+forLWVRS +from7XUXQ +impossibleYTSSS logoQORVQ longTOX0P longerPZWQQ lookL6V2P +atO0V5Q looked +forOKKLZ lookingOKVTO
+forMJVRS looksVHNQS +likeVLOSW looseN5VUQ lose4XV2Q lostNRLR2 +#QKJN1 +myU5VSR +theX2VUS loveWPZT3 +itSNUR5 +theSPSR4
lovelyOJLR7 lowPYTJS luck2WUYQ lukewarmJVUXP madeNHDJ5 +byOLMOR +meV1XRU mailPQOJO +addressUZVRR +andXWXRW +forQZ1MU
+fromMLQOP +iPMMPR +meQLSQS +wasQJLPR mailboxIMIIR mailedW0YWQ mailsYXUZO +aLTUWQ +areRLLRR mainWUVQR +due1TTRR
mainsOLMPQ +isOLMPQ maintenanceXSOPQ +mode1TTNS +windowOLISS make1YZ4T +a30W0P +meMSSLS +usQIUQR makesPZTZR man0RPW0
+inZVUVQ manualRMSPR manyTIQRP mapT2XWP marchWPTTN marketingZVVSR marriageKSTIR marvellousNIEO4 matchT5XQR
matchingQNVO9 matterXWT0O +isPNPRQ +toYTURR mayQNPNR +seePLNPR meXWV0S +and1YV1Q +forNPOPX +inNSSNS +nowZVWTR +offJSSXS
+outGXWZO +theUMYVO +three0UTXS +toTUUXS +whenZWWPO +whichWYUMS +yourPLTMR means61YSQ +that0ZYNR meantQEKLQ +forRKKPS
meantimePKHQS meanwhileIQQMR measured0VUYQ measuresMFDOP medicalYWVXS meetingKOLNQ meltedZTTWR +andZTTWR memberWXUWS
membershipYVUPR mentionedKVUPS menuQW0SQ merchantZUV5R merelyMKLQS mergeTZUTR messageMJJNN +ofTLNVQ messagesYVUWQ
+from2SSVR metPNNP0 meterPXTXQ +#MHGQR +inZVVXR +readingPMNTQ mg2VURR middleQYYVP +ofRXW0Q midnight4ZVVQ mightOJVTW
migration0USUV millLRSRQ minYVUSS mindPMNPO mine0VWPT +areYVTPR minuteXYXQP minutesTRRXV +ago0SR0P +each0SSQS +ofMIMWQ
mirrorYXUUS mismatchR4WSR missPCBUZ missingO4WVN mistakeYVSRS mistypedMVTNS mixed2ZWSR mobileXZWRR mondaySSQVO
+andP02ZO moneyW1Y6P +backX0XYP +missing2TTTR monitor3RTWR monitoredPJKRS monitoringTMMKR +mayOKMOS monthV1YSS
+andTQSS2 monthsVUVSR moreTOOX0 +ofTPOQZ +sinceVFHXR morningUQOSV +andXVWVP +because0WWMR +before1WUUR morningsQYTPS
motherOQQWX +wasQJKP0 mother's1WS0U motorway0WV0R mouldXSTYP mouseXUUWR moveQ2XQP +myU2XXQ +ourUZTTS +theOZTOS
movedNWSPU +toU0TJU moving81ZTQ mowedPZY0P mrKEFK2 msKSNQU muchMSOSV +asQYSZP murderNIJM1 +trialPLLPY musicRSW4R
must0WYXR +beWZWZR +reachYTTXS myWYVZT +account52YWP +addressUJNTS +attorney0WWWR +backNEHF3 +bank1UVXQ +bedroomLVTYR
+bossIUTUR +card1ZYVQ +catLTQTT +certificateLNTQR +colleagueOJINQ +complaintPKLPO +copyPYTMS +data4ZUKR +daughter3WUZT
+dayQEDQ9 +deliveryS1TZR +doctorZTTQR +doorWUU0Q +exXUUWR +eyesPNQSQ +familyQMRRS +fatherZVUPT +heartPMNLX
+husbandUPKVZ +keyMSSLS +kidsSNQT0 +lateZUTWS +lawyer9964N +membershipXUTMR +messageSIKRQ +moneyU0Y3Q +motherROPVZ
+mother'sXUS0V +nameX1YXQ +neighbourSSTJS +numberJSSTS +optionsR0TSR +orderJYV0Q +phoneHSSOU +photos1RVRR +portalXST4S
+profileZVTVR +questionONOWL +solicitor1WUUS +sonZUWZP +son's0UVYR +subscription9ZYTP +taxWNUSR +thesisLLMOW
+ticketZZXZQ +transferZUUZS +wheelchairOJJO2 myselfLIEMQ +inLGDNR nameT00QQ +andWVWUR namesW2WSR +andZWTRR needRSXPN
+aQL1TQ +anZ0UZR +from02SNS +itNRTLR +theV3TWQ +toMPOOQ +yourYXWWS neededKJGFV needsKXVLR neighbourS0VOQ networkZZWWR
neverPKJT2 +aLMLO2 +askedXUUVR +beenQJKO5 +feltNMNIX +mindQNOOG +tookYUUKR newDUNQX +dateMUUYR +device0TUVR +logoPKK0Q
+numberPGFRR +oneN7XMP +phoneOSQJR +pricePHFRR +systemQLLQY newsletter +toolZTSSS newspaperT12SP nextNUUOR +date6YTRQ
+doorYTSUQ +monthPZTSQ +one0QQRR +weekNWRRQ +yearQISP1 nice0VSV0 nicely2WUUR nightUONWV +shiftPJKR4 +teamMLNO0
+trainNLJPS night'sXTTTS nineTWT1Q +yearsZUUUS nineteenUZWWO +yearsUZWWO noTUQUR +actionNJJRV +answerNVT1P +claimQKMRR
+complaintsUPOO1 +confirmationQZVQR +furtherNLKPM +insulin0UVWP +longerOYYTQ +needQEDPQ +oneY1VYL +openQJGR1
+order2UUXR +orders1TTNR +paperMZYRQ +power2WV2S +rushYXWQQ +signalPKLNW nobody10Z3P +answersZUUYP +at1WVUQ +can11YXQ
+hasWYWUR +mentionedJVUSS noiseOXRYR none0WTQT +of6XWZR noon4WT2U normalKLKQY norwayQMPPQ +andQMMPR notZ3YWQ +aKKGO0
+arrivedZTVOR +badNMMMX +beWPMSP +creditedMUUMS +forwardedPKKPQ +go4TTUR +makeYTSVS +matchKZVQR +oneVKLW1 +orderKSSUR
+paying3UUTR +theOXVZQ +toZYXQR +whatMTR0T noteOQPNS +forOHHPR +onUUU1R notedPGGNN notesTNOOR nothingTXU0S +elseQJMO6
+hasMXZ0Q +inQ0VTR +isPLUMR +openPKHRR +saved1UURQ +toLIHNS notice2WTQO +that0WUVR noticed7YULS +just4WV1Q
notificationsLYYWQ novelNMIT1 novemberNRRSQ nowV3ZYQ +it'sNQPNZ numberRZZPM +#T2XQR +ofNWUMS numbersWYVOS nurseZXVQR
nurseryZWUUR nursesVNKJZ nuts0WWSS oakOVV0P +floorO0X2P octoberP1VYQ ofWVUTQ +#WXXTO +aYWVTS +all4WXSR +anotherXYVYR
+arrivalOMMRO +attendanceRZTRR +chargeSMSSS +contactsNYWPR +fiveLWVYQ +flatIPORR +gas0WVUR +glassXWVWQ +interestRLTQS
+itW2Z0Q +mondayRKKPQ +myVUTUR +nextNXTRR +nothingNQRR0 +officeMKJOQ +orderLSRZQ +our12VVP +peopleZUTTR +screwsQ1UYQ
+serviceVYURR +thatOMNQZ +theYYWTN +themTNKJV +usWNLRS +viewQKKQQ +whatYVUNR +youOSSZS +your2WTUO offY1WVO +afterQZUTR
+byLWVLR +forKUTXR +isZXWKR +to0ZXXO offerXLSVN +forPEVPS +yourOMSQS officeUNLQQ +has0VWXQ +isQMMSR +untilOMLQS
officerYVTUS offlineZQQXW oftenMNSKX okLTVRN oldNTTQV +companyNYWQR +lady0RPSV +numberRPNRR +oneMPRSO olderZ1UQR
+than1UUPR ombudsman5ZZ0Q onPTSQR +#UPNRO +aQPPRW +all91ZYQ +blackWZUWR +bothNWTTR +busXWURQ +call0YVRR +floor3VVPS
+fridayPTNQU +itWSYSP +meRVKX0 +myTWXYQ +ourPLNQP +pageLXVWR +sundayQMNQQ +that3WVTR +theO0WPS +thisWWV4Q
+thursdayYJIQP +timeOJHM1 +toYNMLP +weekendsQLTQR +whitRMUTR +your0UTYQ onboardingQPNQ1 once +aRKTOR +moreQ0TVQ
oneQZYPQ +andW0TWR +canLKNLR +dayPKTUR +forRZSRS +hasRJTSS +hourMUUOQ +inYXUMR +isXTNRM +minute0TSYR +monthZXWVR
+moreZ2UUQ +ofRXYNQ +orderYQTSX +questionSPSS4 +wrongPLLPY one'sMPOKV onesPWW4P onlineUNMQT onlyJPQPP +halfMVTYR
+inNVWWQ +wantPNLNQ openTPTQR +itSJSWR +onQIWRQ opened7UTWO +by1UTVS +the0WVWR +whileWUVYR openingXTYKQ +hoursOOUMR
opensW0YRQ orQU0RO +doQHSRS +elseZVTUS +i4WWWQ orderSYZVP +#MXUVQ +aLWSTR +forQQVP0 +fromJVUUQ +has1UUWR +since0VUVR
orderedQ2WYQ +thePVTKS orderingQZUYP ordersZTUXR ordinaryZTTRS oslo2VVVR otherU1YQQ +customersYTTUR +firm0VTTR
othersOWXHP +areJXVIR otherwiseRTXPL ourYSTUQ +#4XX6R +annualPJURS +businessZWWYR +checkoutVMKR5 +client0ZWYS
+customersZWVLQ +dataQNMUQ +depositYVV1S +domainYVWUR +flatYVTXP +group4YUSR +harvestMMNN1 +hotel3UUPS +intern1USSS
+labNHIOR +legalZRUVS +live1TSRS +livingZVTYP +logoMQVPS +meetingNMMQS +oldQYUQR +ownNNMVR +productionXVUSR +seatsQ2TSR
+sideOLKTR +sitesYWXTP +streetZRURS +supplierRMVUS +tableO3TRR +websiteYUTYS +wholeWYXRO ours3YVUR outYZWYR +atUHPPV
+on3VW0Z +since3ZXKP +the0VYTP outagesXRSXR +in0YW1R outside6YVTQ outstandingNHGN2 overVMISS +theQTNNY +to0VTTR
overchargedVXW5R overnightXTUZP overtimeKSSSS +ofKSSSS ownKQPZQ +aRZTZR +mistakeSKJMX oxygen2UVWR pPLUMS pageT00SP
+againJTSSR +saysOLTOR +staysYUTNR pages +#O0VYQ paidSQS2O +forJXU3R +theRILUQ +thisPJJQQ +todayNIJOR painOGIM1
paintNSPVR +leftPLKPW paintedPLKPW panelQJOVR panic +buttonQISPR paperQQYXO papersXVSVT parcelLJPRV parentsYRURQ
parkingNTTRQ +fineOWT2R partNUUWQ +ofPYVZQ +twoSKXRX passPOOSX +onPGIP2 passedTKIVQ passengerZUUSR passwordVSVPM
+mailQZVSR +resetYWSOR +rulesQKTQS +twice0TUVR pastZTUPQ patient6XVTR patientlyRKKQ0 patientsZSRWR +areXVVYR payY116P
+backXUU1S +forLZY2R +inRNTPR payingXYXUQ paymentZSSSP +reminderRYUPS +sentNJLPR paymentsZV0RQ payrollYZXYQ payslips
+ofZVTZS pdfNXWVR pedalZWVRR +ofZWVRR pendant1TT1R penetrationOJNPR +testOJNPR pensionersZYWWP peopleX0Z0P +are5YY8O
+onXSUOR +useLYUKS perUKVOQ +#ZWUQS percentO1XRQ perfectNGJN8 perhapsTYUZQ permissionU0VPQ personal21VMR +dataYYUPR
personnelULURR pharmacyVUT2Q phishingZUTMS phoneNUPWV +#1STVS +atZVVWQ +numberQ1UUR +withQLMR0 phonesXXUZV photoZ1WYP
photographs5YXXN pickedPKLQR picks0VUYR +up0VUYR pictureQMRPY picturesZWVOR piece +ofYVTWQ pillarJYVXR pillsYUUXQ
pinNXUMR placeMSTMR placesK1VSQ planIKPKW +isRLJR5 plannedMBGMS +forPMNOV plantVRULR plasticXYTYR playLRUTS pleasePYXSP
+addQ0XRP +callYUUPR +cancelV4YTP +changeEWWMR +checkPZVUR +closeTBDLX +come3VVWS +confirm6YWJR +correctKZXNR
+deleteXVUOR +disregardOGGOS +doPIHRQ +don'tLQPOS +end4WWNU +escalate1UUSS +findSKJRR +fixPUV2Q +freeze1UTMS +haveL0WYQ
+ignoreNEDRQ +issueRXWQR +leaveQQPR0 +passPGIP2 +putQ0YYP +recall2VUTR +removeUZWQQ +sendOIYPQ +setQZZRR +sortLTTUS
+stop6XWSR +switchLTSLS +takeZYVRR +tellVLLO2 +treatPIJLR pleasureRMOP4 plsP2ZSR plugYWTTO pluginQSLO4 pmHPWQR
podcastQNPTY point +ofPLLSP pointsKQSTT +fromRWTVZ +notMUUMS police0WVUP +andXUVSR +reportNKLQR pondKVVPR pool1WVTR
poorMWX2U portalWVUVP +i2VUUS +shows2XZTR possibleSXVLS +toSKURW postONRRT postcodeN2XMQ poundsU0T4R powerVRRTQ
+out2YWQR praiseLEFK8 +forOKKN0 preferVYZRR prescribedYTTQS +#YTTQS prescriptionXUT4R +says1TT0R presentOLQPQ +andSJSRS
preserveXVUTS press4ZW0Q pressureRXUSQ priceLRV3O +backQ0UXR +forSNWNQ +listPKGRR pricingPJTQR printerLVROU printsKXUWP
priority2XWWQ probably +aRZVRS problemJSPNY problemsNLNP1 procedureSKULR processingRMVOR +agreementMKUQS
production3ZWSQ +databaseXVUSR profileWWUTR programmesS2TSR prolongZYXQR +theZYXQR promisedMYU4T +aQZWYQ promisesTXW1R
proofV0WQR protection5YZ2P +law0UTVS proudNONUX +toPLLPY providerY0WTQ public2ZVLR pull0TTWS pulled +itZTTXS pumpXRSXQ
purged1UUPR putX1WUR +inWZVSR +itSWUZT +myWYUXR +onXPUKR +thePLJJ0 qualityPQIX0 quarrel6WVNR quayZWTQS questionKGUSU
+aboutNQSRO questionsPHIPU queueSZZ2N quickNLKL8 +helpSQQR0 quicklyPJJP6 quietNQMTV quiteJUX1Q quoteQKSRO radioUUQGV
rainPZW3Q raisePKHO2 ransom0VWZQ rarelyMHHL8 +metPNNP0 +writeONLPZ reLGFOS reach0QNWQ +ourTLMUS +theYPPLS readMJHQO
+accessOYUQS +noNHJQR +yourIMHSR readerLWVNR readingsXZVQR +ofYWUQR readsSYWMQ readyYUU0R reallyKSS03 reasonURNZY
recall4VVOR receiptMQNOQ +ofICCPR receiveV20LQ receivedQIGPN +andPLLPQ +theXWVRS receivingXVVGR recipeMJOMV
recommendQNTRR recordQJJUP records4XUWP +by0YXRR redesignMXVVR refVXWLR referenceKQSVO refund +policyQLTPU refundsMOVOR
refusedZYZXT +with0VUJR refuses3XWSR registerKDJMS registeredOZVNR reinstalled +itNKJVN release90YPQ +ofZWWJS
reliefMFDJ5 relievedQMMI0 reminderLVQTO +forRYUPS remindersXYXZS remote51YJQ +accessYUTKR remove02XSO +meZWWPO
renewWXVTR renewedLOKSQ rent5VW0P rentalSZWQP +carU0TSR repairM0VTR repairedOURQV replaceMVLQS replyPLLSS +toPPORZ
reportNTRQS +toXWTLS +youZYXXQ reportedSSQS2 +inNZUZQ reportsQXWOR request50WKP +underYXUNS requiredLPNLP
reservationPXTOR resetR0VNP resolvedYRQRS +onNOOSQ responsibleYWUUR restMSPPT restore91ZSQ +testZWXUR resultsRMN3O
retentionXRUOR retiresOHIN5 return +labelRUT2R returnedPZZSP returns +an0TTKR reviewNOLWT reviewsQPNQY revoke5VURR
rightO1UTO +away3VVPS +now1UV1M +oneP2UVQ rightsX2WTQ riverLVVNR roadZRROQ roadmapRMTON robotQXXXP roleP3SRR roofSLNQQ
roomQXY5S rooms0OUQV roundQZUQQ routerJKLN1 rowNYTVQ +#MWWSR rowingLNOIV rudeM2Z2N ruinedZ420O rulesNKQQQ runningSLJUO
rushYXWQQ sadPKK0Q safariNYWQR +#PYWRR safe +to4ZTZR safetyRLQSP saidS0T9O +he2VTXR +onPLKPR +thatPKLIQ saladZWWVO
salariesXWVTQ salesNVTPR sameKYZUS +seriesYUUOR sampleNTPOR samplesKGENU sandboxRYWSR sangMQMTW satYYT7P satisfiedNLJM9
saturday +andP2YPP +nightQKLPS saunaQZXYQ +wasQZXYQ saveSYSSU savedOHHK6 +ourHHGL6 savingOYW4P saw1XWUT +theU1WVV
sayUTUZV saysQ22VN +#01V1R +theNXUQS scandalNGMNV scannersZUUZQ schoolRNSVU scooterZTURR screenMYXRQ screenshots1YU1S
screwsP3W2Q scriptJHIMR seamsN0Y1N seasonNQUPR seatMYXSQ seatsQ0WTP secondPTXQS +monthMUT0S +timeR0USR secondsMXUOQ
secretS6VSR securityVMRSR seeWYTWO +theTXX1P +youUMHRT seedsRPVR1 seemsOMNSV +toSLMOW seen7VPSR +itZUHWR sees2WWWR
sendTV2VN +aXSVVQ +itO3UPR +mePJVUQ +theUPXYO +usPJWNR senderTLSIR sendingQUPSW sendsTWWYP sent +allYWTLR +fromKPRWR
+itNOLTY +theRWUSR +toYSUXR serialYVUSR +#YVUSR series +areYUUOR seriouslyN0Y9Q serverZUQTV +roomXXUWQ serviceVRNPX
+hasPKLVR setV61JP +upQ6YRR settleZZWUR settledOHFOQ setupORQY6 sevenYTRWQ shadePZTRQ shallXTSUO +iTIULR sharpenedQ2ZRP
she1XRTY +isWVVPP +isn'tZTUVR she's0TSYS shedLUVUR sheetJRSMR +ofMMTWS shiftQMMM1 shipYPRTR shipmentVGTVR shock4YWUP
shoes +inQJKUR shop0WV0S +andMLPL0 +is010ZQ +saysHUVZR shop's3VTYQ shopsYUSSW shortOROPT +byRZWWR shortcutSNUR0
shouldMTTHS +the1UVNR showN000S showerQYSPS showingNMONR shownMQOUR showsY91ON +#TWWIR +a1WVSQ +meZTSTS +theOSSQQ
shut1ZYXP +downVVT2R sideMPKMP signatureSZXTR +mismatchR4WSR signedTKFWP +andMEBLR +contractOKKRR +copyPLGRR +in1VVYR
+withYWUZR simplePMMR1 simplyOKHW2 since43WWS +#7WTSV +noon1VU1R +openingZUTUR +tenXUTWP +theS1ZPO +thisVVTWO
+yesterdayZXVSP +yourXUS4W singleQIKO2 sitUZUUT +togetherRYTRR siteXYZVP sites1ZYXO sitsNYWRR sitting0XUZR +inZUTXR
sixS2W2Q sizeQTVYQ sleepQJMN1 slipR0TLS slipsRXV3Q slotU2WPR slowLZWPR smallTSZVO +claims4UTWS +thingRMTLR smartTXVRQ
smell2VV0V smelledRZV1P +ofSZV1P smells1XVYR +of0ZVZR smoke72X2O +comingZXVVR smoothMFDO8 snapped2WUYS snapshot0WUPS
soKKKM5 +goodPKNP0 +happyPJNL0 +iOQTSR +kindPZWSS +muchPPJVZ +patientlyRKKQ0 +peopleKVTNR +pleaseZWVNT +thatNQPLV
+youPKISQ soapSISSR socketUXUWR +isZUTUR softSMGQ6 software4YXSP solOGIM4 soldW3YYO solicitor61Z1Q solvedPMNQR some
+dayXTTQ0 somebody030YP +else's2VUUS +hasYTTRS +shouldLTTUR someone0YX3O +else'sWUUPR +hadMPPOR +isYUVQQ +orderedZVUYS
somethingSYUZS somewhereYTT6Q son0TWYP +gotZWTWS +isYSVWV son's0UVYR sorryMBCPI +forOIIRO sortMRPSV soundOZTSR
soupPFJHZ spamQ2WVQ sparksZVTWQ speakerMUURR spellingRZTQS splitQ2VQS spoken0ZYVQ +toZYXUQ springRLNNU +newsletterOLGQR
squeakQLJO1 srvMHHQR +#MHHQR stableNTSQ3 staff0ZXTS stand2WXZS +inYTTYR standingYWXLP +stillZUTTR stands8XURP +atZWVZR
+inQIKUR standstillZWV0Q starsMIEP6 startP0VVP started1UU1R +toYSSYS startsR1XNQ stateZWTYS statementOXUWR +ofRLSQS
station3WYVQ statisticsPGKRU statusLMSMP stayPMKOX +withMEFNV stayedNIJL2 +onPJKP1 stayingNJIQS staysNQNKQ +atLHHPR
+whiteYUTNR stillQ744P +getMXWSS +goingPKJNY +haveMMTLR +needQ1XOR +noUYV1R +waitingR0XWQ +worksNMLKZ stoodVZVRO
stop9102N +displayKVTNR +it2ZYYN +my74UPS +the3UUVR stopped33ZWS stopsOYXUU +atPZVQS storedXXWMQ +aboutXXVLR
stranger's3WUZQ straw0ZXVQ street0QUUT strengthYVSWR stripJXYNQ stuck1ZXZQ +in1VVZQ subject +accessYWTQR submitZZVXR
subscription1XXVO suchNMQM1 sueQIKT0 suggestionQI1RO suitsLNOMQ summerOWWTQ sun2XTVR sundayRXRUR +andZPOTX
supervisory3ZWTR +authority3ZWTR supplierUJWQR suppliesYUVOR supportNQOTV supposedXYU1R +toXYU1R surgeryZVVYR
surgicalZVTMR surprisedQGGJ6 surveyOJJRQ suspiciousZUTSR +transfersZUTSR swallowedYXUYQ swapM3YNP +ourQ2TSR
swappedKWWOW switchLRURS switchesMLHNP switching0SPXX +toZVTWQ syncOYVRU systemRTRXQ tableOVXSP +forRZSWS +onP4TMR
tablets1VT2R take1Y0VN +aPKTYS +itY0W0Q +meHSSXS +theNOTOR +this2WUPR takenY30TO takesLZUNP taking3YX0P talkedNDEP4
+aboutOKILZ talksRLSTQ tankWSPUQ +#ZWWVR tap +inLZWKQ tapeXZUWR tariffSJMRS tax +returnWNUSR teamQFGKY technicianVWUVU
+today0UTSS telephone4YWXQ tellZSPTY +herTNONY +himNLKO0 +me0ZYYN +usYSVPR tellsZPUQR +meYTSPR temperatureQKNOR
tenRONQX +minutesXNQNV +yearsQQPP3 tenant0TQPT tenants1ZWPQ tenderXVUFR term3YYSR terminate3YYSR +theZWWTR
termination2VVNR +of0UTSS termsPIQNQ terribleS2T9P testQLKMP thanQ10QS +#QWVPR +thePZUTR thankMHFJ4 +youJFDH5
thanksHBBF9 +forQMJN1 +toIHJM9 thatXTRWT +aQ3WYR +beUYSVR +hadQLML3 +iXRRVX +isMRRPW +means5ZWWR +myZZX6Q +none0VQVU
+orderZUTWR +theVPOVM +timePNLNR +wasKPPPM +yourUNJZQ that'sKUO2X +allMEBJY +howQGFQ4 +notM0X1O the +#TXTQR +alarmYRSXR
+ambulance4UUPQ +amountPKMSR +annualYUTTS +appointmentNMMSS +arbitration0UTYR +archiveW2UQR +auditSZUSS +authority4YULR
+babyWWVWQ +backNWU0O +badgeXWVQR +bakeryONOPZ +bank1XVXR +barrier0UUUS +bedsideZVTSR +bestPNPO6 +bikeONNQX +billPWRZQ
+board0YWWR +bombMJJO1 +bookingNZTMS +boxP5Y4Q +branchNUTVT +breakfastQNWP3 +brokenQKIPT +buckleZUVYR +busUXX2O
+buttonU0UTM +cameraVZV0Q +cancellationYVQUU +caseUSPS0 +ceiling2VUWS +certificateV3WMQ +changeTEIQS +chargerYXWTT
+chatR0YVR +childrenRTMZ0 +cleaningYUUQR +coffeeNUSZN +consumer31Z1R +contactPLQQS +contract443XN +country1UUWQ
+courseP0WWR +coverYXTTR +crashPJLRT +dateN0XTP +dayLTRUS +deadlineSYWSP +deathZUTWS +depositZ2ZVQ +deskVXVYT
+dishwasher0WTWS +disks1UUPR +district2YYSS +doctor0TTUS +dogLXYXQ +domainUYWSU +door3XYSP +drillOGGOU +driverQIHRT
+endVWVWQ +evacuationNKLRR +evening0VW1Q +examZRTSR +faultMIJM7 +feeXZUWR +fileQNKOQ +filesLVS2S +finalZQPWR
+financialXXWYR +fireWNQSR +firmwareXSUWS +firstNUVUS +fitterMRQRT +flatYZW3Q +floorYXXUR +fontSPTSY +formOSUXT
+formerO1TPS +fourthLPQOV +fuse1WUYR +gardenPTUO3 +germanRKTQS +hallYWVTQ +health7YY0P +heatQSQK0 +heatingOXV3R
+hedgehogKJIM9 +hotline0YX1Q +house3WW6R +importPYTRS +infoSSPSJ +integrationJONNS +internet1SQRO +invoiceSUTXN
+keyRZUWR +kindergarten1UUVS +labXTPTQ +ladyNVUZV +lastSURQW +law22ZYN +leftL71GS +liftWQPSU +lightKTTSQ +line0VUWQ
+listOSXRQ +logVOLPQ +magazineZ1WRR +mailYZVWR +mainXTVMR +maintenance2ZVQR +manualSJSRR +mapX0UWR +matter0SSWP
+meantimePKHQS +menuSXTQR +meterW0X0R +middleQYX1Q +migration1UUWS +missingQNMQM +monthlyU0WQR +morningOUTTY
+morningsQYTPS +motorway0WV0R +museumRJSPR +newKEFO5 +nextZZXPS +nightQNMPT +numberXTSMQ +nurseYVVYP +officeULKQR
+oldNSUVS +ombudsmanYWXUR +onboardingRQTR1 +oneQXXNT +orderTURKR +otherO2XRO +othersNZWPQ +paperNOUQR +papers0ZXZQ
+parcelMONUW +passwordWSOTR +patientsZUTQR +paymentZZXXQ +payslipsZVTZS +pharmacyTUT3Q +phonePIIW1 +phonesXUUVP
+photographs0WXXQ +picturePOTQ4 +police1TUWP +poolYTTUS +portalOMMVQ +prescriptionXTS0S +priceQYVZQ +primary0TTJS
+printedSISQR +printerNMOQZ +procedureSKULR +quickQTSY0 +rainOYVXR +rampYYWSP +reasonOSMQZ +recipeMJOMV +recordPLKOR
+referenceJPPWP +release1WVQR +remoteR2YQQ +rentYVTRR +reportMSSQO +resetPYVVR +restOSORT +rightKTRYR +riverLVVNR
+road2QQQQ +roomMWWYU +sameOWXRT +sandboxR0WSR +saunaQZXYQ +shoesYYVZS +shopZ20VR +showerQYSPS +signedSKNVR
+socket2WTUR +statementSZSRS +subtitlesR0YQR +supervisory3ZWTR +systemSZYOQ +tapT1VRQ +taxNVWRR +tenantsY0VTQ
+termZWWYR +thirdZ0X3O +ticketQGHRK +timeMSVNP +touchZTTSR +transcriptNJIQS +trialNMMPU +troubleNIHOW +tv1VUWR
+twoYNVQX +updateOOP0N +uploadJZVPR +vaccineYVVTR +vaseR1YXP +vetLXUUS +videoZVUNS +wallPYZYO +warrantyR1VUR
+waterOMLPQ +wayVPT5Q +webRYTRS +websiteMVUPR +weekendTYUXQ +wholeYQPVY +windZUUXR +workshopQNNNY +worstMGKI1
+wrongOYWSP +yearQMPRW +youngNJJL3 theftYMVUQ +insuranceRLTRR their5VTUR themY1VTO +forWYY4P thenQUQTN +yourJTSST
thereQVXWQ +aNJWNT +anyN1V0O +are12ZUP +beQQVPY +isW1Y0P there's25ZVO +a41XYP +noZVSLS thermostatMVUPQ theseNYUWR
thesisLKKOY theyRZTPS +areXTRKU +beQ1TOR they'reM2SRR they've0VV0R thingTNQOY thingsMMPTV thinkingPFTRR +aboutQJSRS
thirdT1Y7O +keySKSOS +timeRWV2Q thirty +yearsQONQ1 this6XS6N +as2WUPR +can1UT2S +isVPOYO +isn'tMWW4P +mailLHMMQ
+mailboxOGHQS +minuteZTTWR +monthWYWXP +morning0QNSS +theQLNPR +timeTWTZQ +to1WXUQ +wasPNLPV +week1YWUO thoseNUXPP
thoughMYWPQ thoughtPLRMX thousandOLNN1 +thanksOLNN1 threeT3V4T +daysZWXWQ +monthsQKTPR +ofQYXXQ +timesRXSOT +weeksOXZUP
threwOZZZN thrilledRORQ7 throughYSSRT +sinceYVVYR +yourZXVUR thursdayQUMSO +atNKOPS thursday'sW1VXQ ticketPJIWV +#NBCMW
ticketsZWW3O tillT1XXP tills0YWVQ timeKWRYU +iLOR1P timeout0XWVR timesQYVNR +andRYWNR +this0UUTR timetableMTXVW
tipMKMNS tiredLPPQQ tlsYWTQS +certificateYWTQS toVTTUS +#GURQN +a4YYWO +another5ZXUQ +beRXSXR +cancelWQPTU +changeP0V5Q
+come0WTRN +complainOKKLZ +completeQKMPS +doVNLQQ +everyoneYZWUQ +findTTT2R +get00VYW +goR0WWR +hand30YRQ +haveNPONS
+knowSNYPO +leaveSPQRY +letMIILP +makeZYWWQ +meWXYZR +moveVYWPR +ourPMSRQ +pay0ZV0R +prolongZYXQR +pullXSSTS +putVYWVP
+quarrel1UVNR +saySPORY +settleZZWUR +standSXW2Q +stayMOJQT +stop31TSR +sueTOJU1 +swapQ0WYP +theSYQRX +thursdayQ2UWR
+usTWWOQ +wait1YXXR +writeMNTUS +wrongXUUTR +youJKJQV +yourVUSZX today0NJSU +andPJJKW +i'mOKKQO today'sTGONR
toddlerNLLOY togetherVVUUR toldRWV3M +meVWWWP +myXSTUR +theSYV4R tollPITSR tomorrow1QQRN tonight4TQ2P tons0WUUR
tooP0WTO +smallS2SSR tookUNJT0 +#WXU4R toolSSST0 top0YXWQ totalYYWMR touchXJHQ4 touchedUKJOZ toursQJSPS trackingR3WQQ
tradeMLNLU trading0VVUS trainLCEF0 trainerQLIPW trainingMJKMX trains0UTRV transcriptNJIQS +ofNJIQS transfer
+beforeYTTVS transferredNLLWR transfers2VTTR translationMWTSS travellingPFKLZ treadmillsLYV2R trialLEKOW triedLVPVW
troubleHNLJZ trucks0UUVR trueRJUPQ trulyYUQTT tryLWTNT tuesdayORPTO +atPKJRR turnedNLKRZ turnstilesZTTLS tutorMLNPW
tvYYWYR twentyRGHL1 twiceS4ZYN +aOZWLO twoVZXYS +daysTOPTZ +hoursYVX0P +mailsRVX2Q +moreTZXVP +seatsQZTVQ +so1TSUS
+switchesOHFRQ typedVZXUP typingPZVWR tyresLUUQS uJ1WQP unauthorisedZWV5R undeliverableOKJPS under2XTMP +#RDFRR
+articleYXVPR +theZYTVR +warrantyNWUPR understoodQJGPZ unit5XXLR +is0TSPR unknownZXXSQ unless50Y1P +theYVUSS
unlockS0TOS unreachableYTUXR +forYTUXR unsubscribeJNIRP unsubscribedLMKTO untilTZQMP +mondayZSSTS +theMNHPS +weYVUWR
+wednesday2ZWTR +whenSMTSR upQYSWV +aJWS1V +toNOPQU uploadJXWLQ upsZWU2Q upsetNZWZR urgentMGJJV +atRISRS +casesOJIQS
usTPQPR +aMPMQU +atLKIQL +did0YWZR +forPQRM0 +haveJZURS +inZVVUQ +theQJWRQ +yourMJUQS useOUZJQ +itYWXQU +ofYXUNS
+theNRQPR usedNSNSY +in0UVWR +toJSSWR +yourRMMN1 userP0WNQ usersLSVIQ utc0YWRR vaccinatedYXT0R vaccine3YWVR
+fridge0ZWXR vaccinesZXUWR validITQUQ valuePGIPQ values1ZXSR vansUUUGS vaseR1YXP vaultYXTWS versionGQWNS +#MVUKR
+theRHTPS veryMRNT1 +happyPLMO0 vetLTSOU videoVXXMQ viewLNRRR visa2WVWR visitNUWQR voiceUJHO0 voidMHHSS volumeKJNQR
volunteersLKKN0 vomiting31XZQ vouchersNJSPR +inNJSPR vulnerability0VTNS +report0VTNS wait0YUOO +until2UUUR waitedFXUXU
+forLONQY waitingZ3ZUP +forUZWWQ walk1ZW1R wallSYZYO wantSVU3Q +a0XWVQ +anJOOTR +toPKNQV wantedNNONU warMMMSX wardVPNVY
+#RLJQ0 warehouse +systemZVV1Q warmP1VVT warn00XTP warningPMNWN warrantyM5YQQ wasQMKWX +aZVQRT +aboutRZVYQ
+accessed0WUQR +atZWWUP +backOJLOX +brilliantRIIQ0 +chargedOZXMQ +closedN32YO +coldQZX1P +deadNMMMT +excellentQQQPZ
+executed2TURR +from2UTWS +given1SS1P +hereMLMJ0 +inVWU4R +madeOLMOR +meantUHQNR +mySKJMX +notNUSOS +onPMOOT
+promisedQYWVQ +putYTTJR +refused3VVVR +soOQOYX +theNKMPU +toNVUYR +underPKMJR wasn'tOXUZQ wastedNYZ6P water0USWP
+in0ZV0Q +isXTTTS wayQTX0P weYYXVQ +areVTXXP +bookedL1XZQ +can'tZUV1R +confirmNGFQS +doXYUZR +don'tPMHQQ +end111QN
+foundZXUNQ +getOYUQR +gotYVQRR +haveZQQLQ +haven'tSLQUU +hereby0YWYS +moveLZVQS +mustXZVTR +needXV1ZQ +noticed0YWNQ
+paySUU3X +shallZYTUS +standZUUUS +useNUVPQ +won'tNMNPZ we'dROVPR +likeLPUNP we'llULGQM we'reWNPPX +aXUUVR we've12VUL
+beenYYUYQ +decidedZWWVP +lostZTVYQ +putWSTGS +sentZVTOR weakRYSYL weatherQMLUU webZ1XPR websiteTZWWQ +isYVTUR
wednesdayUXVSP weekQWVVR +#PMXRS weekendUURY0 weekendsQKTQR weeklyPNNOQ +reportNMKRR weeksJ0URT +agoN0WOP +andNLTZQ
+withoutZTUTP wellNLNNZ +doneQLIM1 wentWUSST +to3VUOS wereNROPY whatUUUWU +aHHEP7 +canR0TZQ +do3ZTUW +doesQNUNR
+happensOMTQQ +iKROWY +wouldRHTOP what's +goingQZVXQ +theRIWSR wheelchairOMOQX whenLXWNT +iV1VOQ +isRNTQY +theMSL1X
where +doQJURR +iRJQRX +to1TTOR where'sPZUZR +myM0UYR whetherOFWSR whichWPZJP +costs0SSQS +iYXTRR +isWYSUS +ofONTQR
whileZ3ZVP +iS0WYQ +my2WVUR +theVWUYR whitRMUTR +mondayRMUTR whoXUTXW +cameOJRSQ +isXWVYQ +said0XWUQ whoeverLEGG9
whole0WU2U +schoolOLNN1 +site4XYSP +streetZVUXX +teamNMLPT whom0SWYQ +doQKSSR whyNZUSW +isS3TZS wife +asQ0XRP +was2WVUR
wifiKQYMJ willYQPZP +answer4653M +beRNKTN +hearYWXUR +missOHIN5 +not3VUNS +theRHWPP +thereROVMW wind0UUZR windowKMNVQ
windowsYXXSR wingZWXKR winterOOSOU wiped7WWNR wireS4WTQ wishWJWSX +toYURYP withWWVST +#YUWOQ +aWUWUT +effectYXXRS
+herKRUSR +meLEFG4 +ourVLTRR +thanksVYWSL +theYVTUS +their0UTJR +thisULRXQ +threeXSPYU +twoZYVVQ +you3SVNW +your1VS2R
withdrawZSQRP +from1XWPR +myPKLPO withdrawnOHJMS withdrew2VUVR within3XSIU +aZ0TQV +fourteenZXWOR +theXXVIR
withoutTWVXS +aXUSXX +itXVSPS +soQYSZP +theLONOW wonOMPOZ won't +payZZWYR +stop1UTWR wonderHHWNR +whetherMKVQR
wonderfulMGFK8 wordOVPUX workJRQXZ workedMQPKW workingXTUYU +byYYXSP worksMONKU +againOGKMX workshopQJOMX +onNKKPX
worstRPQUY +fromPKJN2 wouldKKZOQ +anS2TSR +beSOWRO +doMWTMS +itRMUQU +theRJSPR +youMQWPS +yourPLTPR wowNHEN7
writingWTVRQ wrongN6YSO +childYWV0Q +commaPLLPY +companyRJJTR +doseYTTYS +list0VTPS +nameKUVOR +sizeRZSZS
+strengthYVSWR wroteMQPVT +onR12WQ +thePKKNW xYXWRQ yearMJRQY yearly +inspectionPJQRR years0QMX5 +andONOP2 +ofVKMUW
yesSZTRU yesterdayVSPVX +youNLMLX yetMUUNR youTPPTW +againQQPJ0 +alsoSR0S3 +andWXXSR +are1ZVSS +canTQLPR +changedY0VWR
+closed4YXWQ +correctSYVXR +delivered2YX1R +didOMOOW +doO2R0U +forZQPRM +fromIHHN5 +getYNTRR +gotZXUOR +have2QTSO
+hold2ZUQR +inY0W2R +installed1XVYQ +keepZUVVQ +knowLGCPP +mailQLSQS +makeRPUSZ +mustYXWWR +needWROSR +putQZUYR
+reachRDFRR +recommendQNTRR +rentYYXXQ +ruined2VVUQ +savedMKJL0 +sentMOL3R +shouldOLKOR +swapNXUNR +tellNSVRP
+thenOJLQQ +to1VT1T +tookKJLM0 +wereMNNL6 +will110XQ you'reUORPT +openQGXTR you've40X1R +beenYSRTT +gotZXUSR youngNKLO1
+manNMNP2 yourYPOZU +brochureQLTQR +caseYVWVR +colleagueNVWVV +competitorZYWYQ +computersZWWPO +contactOJJNS
+customersY1TWS +endYVUXQ +filesPJHOS +hotline1VVWR +mailJMOHQ +manMHKG3 +messageJJIOP +monitoringOKMOS +mrPKKL2
+name0VTMS +newPRM3R +nightMHHI5 +orderPFEOQ +peopleWXS0R +recordsPLKPR +remote1TTSR +requestNLMSQ +serviceXSSRT
+shopTKPRU +sideTKKMQ +softwareXVUOR +support2WUUR +surveyKMPVQ +systemQWU3P +teamLHLMV +updateXVV3R +vouchersNJSPR
yoursYWYTU +andUZUPS zeroUZTVR zoneQ31LP {again}LUOUW {all}XXUUU {alter}SUVSQ {any}USTVO {back}MRMWU {bad}V1WWQ
{body}11XUQ {bought}VRSRR {cannot}160ZO {card}XZWWP {could}QPUQR {dose}60YYQ {do}POUPP {everyone}ZSRWU {exposed}3YVSN
{fixed}QKLSW {foreign}8ZWUP {gear}XURQN {has}UTRTR {heat}YWUYM {hurt}XSUVQ {leave}UZUTQ {money}12Z3P {much}LWWUQ
{nobody}31Z0P {not}VZVWR {now}TVSUS {nth}L0Z2P {number}SUSTR {order}OVUTQ {paper}OQVQN {people}50ZXR {place}1VURT
{private}YWWSN {prolong}ZUVRP {provider}2VUUU {require}UTZSO {serve}RVSSR {service}WUTSS {solved}NDDPU {soon}4XSZQ
{span}RXVVT {tell}PYZRP {trouble}QNLRW {us}WUUWS {utility}2XTXO {was}ROLTW {you}UQQUT ~ +#LGWOP +aJGZNT +afternoonPJTRR
+againPXTMR +allQLSXR +alsoSKYRZ +anOWWSR +andKJVMO +answerT0SSS +apiQMTRR +areKFYPP +asPKXRU +askRMUOR +atMFXVO
+backT4WRP +beNS0UV +beenV3WZQ +betweenQFVQQ +binRKSPS +bitSNTS3 +bookRLTQR +byPPZLS +canQQXRQ +cancelQKSRS +carQMSPR
+changedRZUUR +chargeSMSSS +comeNVXRU +compromised40U7S +contractQNTRR +correctQZSQS +correctedSZTQR +costQOTOP
+couldLZ0NS +courseRMUSP +courtPMTRQ +coverNOWPR +dateQOUPS +dayPLTMW +didTXTYQ +doLJYOQ +doesMHXPO +downloadSNTRR
+emergencyQNTPR +findRPVWS +firePOUPQ +fontRMURZ +forLE1NS +formU0V0U +getRWWNT +goingVZVZQ +greenPMVSP +guestsNDTPS
+handleRISSS +happensOMTQR +hardSZT4S +haveMRYUQ +houseQNTRQ +howPOXSQ +iOPZMQ +i'veR7UUR +ifPCUNS +illRJSRS +inNG0LQ
+insertS2TSR +insurancePNUQR +intoUNTQQ +invoicesSHTSR +isOL0PP +itL10OR +jS0SSR +knownQ0UPR +largerROUP6 +lastUNTQQ
+laterS1URR +letterRKTRR +listUMTRS +longOJUOQ +lookQ1SZR +makeRSTX0 +manySHTRR +matchingQNVO9 +mayOMWMW +menuRKUZP
+mightQTUW0 +modelSMTQS +monthsQKTPR +moveN0TTQ +mustOJUPR +myMGXSQ +needTMTNR +newQ3VPP +nextMNWTX +notYRT0R
+noticeQLTPR +nowZSUUR +ofMDXRQ +officePLTOS +onODZRO +oneMLWPS +openQMVSS +openingQLUPS +orKGVIP +orderNJVNX +ourOLYPP
+outOFVOW +panicQISPR +paperRNTRQ +parentsRLSSR +passwordsQITRS +perRLTQR +planNLVSQ +pointsRHSPR +policyPKWOQ
+postRNXQY +priceRITPR +ratherSJTSR +readQ7T9R +receiptSMXSU +rightQXUSQ +runQOUPR +safe0XTUQ +sandboxSYUSR
+secretS6VSR +sendSWUSP +setOZTMS +severalRMSSS +shortcutSNUR0 +shouldRPUKS +sinceV2T2S +sitRYTRR +slidesSKURX
+smallPKTQR +soQUV2P +somebodyP2UUP +somethingNUTOQ +stateYWSTS +stillUMTQQ +stockSLTQQ +stopVLSQR +supportZUTTR
+takeRKTQR +teamONUMX +thanRNTUR +thatQV0VM +theME2OP +themN2TRQ +thereKOWNU +theseQYT1S +thisTYW2N +threeNLTQR
+toOOZWQ +togetherRYTRR +tooNIUNT +trialRKVSQ +twoXJWQZ +untilSMTSR +upPYWLS +updatedS1SXS +urgentRKTRS +useRMTRR
+usersQKSQR +versionROTXZ +warrantyRZSPR +wasRZYXP +waterWTUUR +waySLSRR +weekO1VNR +whatVTZXN +wheelchairRKSSR
+whenMOYVU +whereOMWMP +whichJFYOP +whoZVY2N +whomSMTRR +whyN2VXQ +willLJZUT +withJFWPO +withoutOBTPQ +wouldKIYKR
+wrongVYTPS +yearNKURT +yesterday'sYTSQR +youMU1QQ +yourMI0SN
`,
});

import { wordingOf } from '../wording-table.ts';

// Made by test/bench/triage/learn-wording.ts from the tuning half of the labelled tickets; not to be changed by hand.

/** What words and pairs of words say for and against alarm, errand, action, displeasure and praise. */
export const englishWording = wordingOf({
  bias: [-6.21, -2.38, 0.69, -6.68, -4.91],
  steps: [1.176, 0.553, 0.591, 0.653, 0.859],
  entries: `
!VBFV9 #UWTSQ +#TXRWP +aUXVXS +andXZZPO +areU3ZSQ +byUYWTR +bytes0UURR +candidatesYUTNR +customersZWV5R +daysWWUTP
+decemberSMJNS +devices1YWZS +doesn'tR2ZNR +errorsNMJQR +euroYVTWR +eurosV1X6P +every1RVMR +forHOT0Q +fromYVVWR
+gdprXWVRR +hasLPQKR +haveYXWWQ +hoursT1WUR +inKUVJS +incidentsQLMQR +insteadPZUSR +isQ20TQ +itP1WVS +januaryNIKSR
+julyPJKRR +kRKLQR +kilosQLJN0 +kmXUSTX +maySUPNR +mg5UUSR +minYVURS +minutes12X0Q +ofRWSZQ +onSTRKP +people8TX2P
+percentO2XRR +personsPZVNR +pmGPWQR +poundsU0T4R +programmesS3TSR +pupilsYSU4R +residentsXUVUS +showsS0VQQ +starsQKIQ4
+suitsPMNRR +t0UTWS +thisRZSYS +toR1X2O +users0UTLS +utcYWUUR +waitedPLLOZ +whenP0WUR +yearsYXW0S ?NP0QP @ +#VTPNT
+aNJKR4 +aboutRMRPZ +abroadXPWUQ +absenceNKIPQ +access00VVR +account2SVVQ +acknowledgementJFFPR +afterRYUZS +againPVU3P
+all0RPYS +am1YVNS +anINNTY +andUQYVY +anotherYXVTR +answersV03XP +appJUUSV +are1VWXQ +asWZX3P +askingSUS4R +atUYW2Q
+attackRKTOR +attendanceNLNOR +authority30WTR +autoNIJNR +automaticMKKPO +baby4XV2Q +backPJJO0 +batteryP2WZO
+becauseZXWXS +beenRPQU1 +bestKHJO4 +betterRNNOZ +billNYU0R +billingZUTUR +blockedWWVUQ +bloodQLTRR +bombLJJO1
+bookRZU8Q +brakes2WVUQ +bravoOKNP3 +breachYUVSQ +brochureQHUPR +brokenNSVTR +bugONMO0 +burningZUTVR +busRZVWR
+business0XWYR +but3XWQQ +calendarPXXMQ +cameQYVRR +canVJTVQ +can'tPWVTQ +cancelXQVTP +cancellationRMONY +cannotNYVQR
+cardPYUUO +catalogueQGWMQ +certificateSOVPQ +chainZTUTR +chairO0WTR +chairsMMJRO +changeLVPKR +changedRKHVS
+chargeback1WV0R +chargedRYWWP +chargerZXWWS +chartNTUOR +chatQ3YXQ +checkY5UUQ +childX0V1Q +claimS0SPQ +closedOIJUV
+codes4UUNS +coffeeP0WXQ +coldTYZWP +colourLTVUQ +complaintQMLRR +complaintsOLMR5 +complimentsQNMQY +confirmationJFINR
+contactNSORR +contractROKNQ +copyKCTQR +correctionOGGPP +courseMYVSP +court0WXVQ +creditedMUUMS +crewOLLRW
+customer2ZWXT +customsZVVYR +damageQILQQ +dangerousYVURR +dataYPVZQ +dateS1YPQ +dayY2VXO +dead0WVZQ +debitQXVKQ
+deleted1UUXQ +deliveredO0WQR +deliveryNUSSP +depositP0XQQ +didOVW0P +directRXVMR +displayKXTOR +dnsXXXRQ +doQKTRQ
+documentsU1TTS +doesn'tK1YUR +dogMTXUR +donationSKQRO +doneRLIUS +doorU3VMR +doorsXXXLR +doseYTTYS +doubleNYWRR
+downRMUYY +drillMKKRP +driverRQPRZ +duplicateP1TQR +elevator2XWPR +else0VUWS +elsewhere2XVYR +emailsP1ZWQ
+emergencyTNURS +endXOLLV +enoughZXVXQ +entityOISOS +erasure0VTNR +errorMYZQQ +everything3ZW0R +exXUUXR +exam2UTVR
+expectedRNNOZ +expired1XWYP +exportMVWPQ +extensionSKTSQ +failedYVUXQ +failing1WVPR +fanRQTQ9 +featurePMRTS +feeMWUNR
+feedbackNHJPR +files4ZWYR +finalYXVYS +finallyNMMM3 +fineORR1Z +fireUNRTV +fitterKTSUT +fixedPIIRT +foodUYY1O
+forOQQSQ +formalYYYWR +foundQLMKV +fraudYSUWO +fromSSUWW +fwdZQPUR +fyiPKJRQ +gas60XWR +getV1TYS +ghostNUTXR
+glassYWVXQ +goYYUYR +goneZYWYR +goodTLMM0 +gradesMVVPR +greatNJLN5 +greetingsMNMQK +gymMQPYQ +hacked2VV2R +hadZXUYR
+haltedYUTRR +happyRLPQ3 +harvestMMNN1 +haveWWVWR +hearingQXVQQ +heatingZXWUQ +holdKWZ1Q +holidayKHMQN +honestNIJN1
+hostYUUWR +hoursMMPSR +howOETMT +iYSUYS +i'llZ0X0R +i've0VXXU +ideaPEUOT +identityYWTXR +ifMGTLQ +ignoredYYVXR
+illRKSQS +importMWUOR +impossibleYTSSS +impressedQHKN1 +inU0YPO +infoOLKQL +infusion2VU1R +insulin7VW0R
+interpreterNYTRS +interviewPKTOR +invoiceMUUMQ +isVQVZS +itSIQRY +jobOMJOO +justQKNUO +killerOIGM4 +kudosNLKP0
+labelPQTJR +lampSZVWQ +languageJYURR +lateLUYSP +lawnNZXZQ +leak1ZUWS +leaving0VUYR +leftS2WUQ +legalTNVUR +likeTLLR5
+listZLPNR +logJOPRS +loginS1XSQ +logoLVSVQ +lostR3YYL +loveSNTQ2 +lovelyPNMQ3 +machineKRVVQ +mailNYWLT
+maintenancePKJOR +manYRSTU +materialRYUWS +meZWXZP +meetingQOLMQ +membershipZ1UQR +meterMRPOR +minutesNIINR
+missingR5YTP +mistakeZYWZP +money9VU1Q +monitor2XT0R +monthQMWPR +monthlyPIIQR +moreUQSVZ +mouldZUVVR +moveNWTNQ
+movingYSWOR +my35XYN +namePXVIR +neededWYUMT +neverKTVUS +newINNSO +newbornYTSYS +newsletterNENMR +noUSQVW
+nobodyQYUZS +noiseN3X1P +notKZZTQ +noteQLLMQ +notedNBBPQ +nothing895ZN +noticeZVRSP +notificationsMYYVQ +nowSIIQW
+numberOVUKQ +ofMNSLR +offTTRTX +officeNGLOQ +oldNQTLV +olderV1SRS +ombudsman50Z1Q +onSWYSO +oneMYYSR +open00TQS
+openingOMUMR +orYUTSS +orderOXXTO +orders1RTWQ +otherXXWOP +our0UP2S +outQPLWR +outageUTUSX +overWJKVQ
+overchargedWYW4R +pageMRUKR +paidQJKPR +panicQJSPR +parcelNUSTQ +parkingNUWSR +passwordKKONR +patient0WUOR
+patientsQKKVR +payZVUVR +paymentMILOQ +paymentsZUV3R +payrollYWVWR +penetrationQLPPS +peopleYQRPT +permissionU1VPQ
+personTTU4R +phishing0WTLS +phoneMPOJU +photo2ZUSR +plantZWVKR +pleaseUXXLS +podcastRMNO1 +pointsLTZRO +policyPKTOT
+poolYVUWR +postNWTTQ +powerPMNWQ +praiseLEFJ7 +pressZUV1Q +pricingPJTPR +printedYUTLS +printerMTTNV +printsLWTVR
+productionXSSPR +promisedPZX7R +protectionWSVTR +publicWWUOS +pumpXWVYQ +questionLFQLW +quoteRORRN +ransom3YWYR
+ratePLQQP +reLGGOS +readNKGOQ +readerLRUNR +readingSFEPR +recallXTURR +receiptNORRS +receivedPCDMQ +recipeSKVSO
+recordsWYTQR +reliefRLHP1 +replyNPOSU +reportsKUTQR +request0ZVPO +resetNXUQP +resolvedSMLQT +restoreZVUSR
+resultsXWXQR +robotOXXXQ +roomNVVYP +rudeL1Y0O +ruinedSYZ0P +rulesQKTQS +runYSS2S +sampleQFHPR +saunaQZXZQ +savedRJJK2
+scandalNGMNV +screenLYWPQ +searchL3XVQ +seatM2WSQ +seatsUZUVR +see2XVWQ +seedsRPWR1 +sendOITOR +sensorJRUPR
+serverTTRR3 +sheetOLUPS +shiftQNML1 +shop1VUVQ +shortPYWSR +showsJVUJR +sickJQOTR +signatureR4WSR +signedOIFSR
+sinceYYWZP +siteXTTYU +sizeQVTXR +slotPYVOR +slowLZWQR +smallZ4XSS +smell4XU1R +smokeYVUYQ +smoothMFDN8 +solvedPMMQP
+someoneUYU1R +soundMYWOR +speakerMSURR +standstill0WVXQ +starsQKIQ4 +statisticsPFIRQ +statusMILRQ +stayPOQO2
+stillKUR6T +stopYWVPQ +strengthYVTWR +stuckZYV1R +suchRNQR2 +suggestionQKXRR +surveyOEFSR +suspiciousZUTSR
+switchingXUSYR +syncKXVOQ +system7UTYP +tableS3VRR +teacherLJNNW +tenant2UTRS +termination2YVOS +termsQLUOQ +testOJIOQ
+thankRPOT3 +thanksSNKOT +theVRTXU +thermostatMVUOQ +thingYVTMR +thirdSYU0R +this1T0XP +ticketQQPSY +tillXTTXQ
+timeQ0ZQQ +toWQRQY +transcriptNJIQS +transfersZUTSR +translationMWTRS +trialQKRPV +twoN0WKQ +tyresKUUPS +umbrellaOZVOP
+unauthorisedZUU2R +undeliverableOKKPS +unsubscribeKSRTQ +upJPLWS +useLETSS +used0VVXR +visa2XVXQ +visitNMTTR
+voucherITULQ +waitingO0WWQ +wardXSQWV +waterZYT0Q +weXTOYO +we're1VT3S +whatJEJM1 +whenJQTPR +where'sOZTXR +whichPITQR
+willXSUVQ +windowMOPOR +wireU0VSQ +wishQIZPU +withT31SR +withdrawnPHJMU +wordOIIUW +workLOUZR +workingRKQOV
+worksRCBPY +wowNJFM3 +wrongQ6XVO +yearsPJJR4 +youSHRTW +yourUORYN ^ +#W1WZS +aVUUXS +aboutYUUPR +absenceNJKPQ
+accessUYUOS +account30VXR +addQ1WRQ +afterU4WVS +allPTSSO +ambulanceYVUVR +ambulances0TSQS +anSQQIW +andPLPOY
+anyLTXPP +apologiesOGGOR +appN2WRQ +applicationZVURS +areQIXPP +attachedOHDNR +attackRKTOR +attendanceNCLOR +autoNIJNR
+automaticMKKPO +babyYWSWS +batchZVTWQ +batteryRZSVS +bestKEBK5 +bikePYW5P +blockYVUYR +bloodQLTRR +bombLJJO1
+bookingRZTUV +brake1UUKR +brakesZVUWR +bravoMKLJ4 +brochureQMTQR +brokenMVXSR +burningZUTVR +butU0V1N +by0YVSS
+callXXV2R +canKSXMP +cancel500WP +cannotIZULR +cardXTTYO +catalogueQGWMQ +certificatePMUOR +chairMXUZR +changeMWPNR
+chapeauRMLQX +chargeback1WV0R +chatRZXTR +check0STWQ +cheersSKLOZ +closeZQNTO +closedPBDOR +coldS0ZZP +colleaguesZXVXR
+complaintMLIMZ +complimentsOLKQ3 +concertZUUXP +confirmationMFIPR +congratulationsNFKK6 +contractNSKWP +copyTLUTS
+correctionNGGPQ +couldL0ZMQ +countNLOPQ +courseMZVQR +court1QVSS +customerXWWMQ +customersZVTWR +customsZVVYR
+darkPZUPS +dataONVOR +deadXTSTU +dearTNLOR +deleteXWUQR +deliveryPQMQQ +displayYWUTR +dnsXXXRQ +doPLXXS +doesNIXQP
+doneLFGJR +doors0XWNR +doubleNYWRR +driverXVTTV +duplicateP1TQR +eU0STR +eightMIQIV +eitherWTSUR +elevator2XWPR
+elevenWXW2P +emergencyXNWSQ +everyS3X9P +everythingZZWXV +exam2UTVR +featurePM0RN +feedbackNHIOR +finallyNMMM3
+fine2XWXR +fiveOJKP2 +flight0VUTR +forBBBPU +forgotQZWPP +formMZXQR +formalYYYWR +four3YX0Q +fourthVWV4R
+friendlyRNNNX +fromMNMOU +fwdZQPUR +fyiOJJQQ +ghostNUTXR +giveOLMSZ +glassYWVXQ +good0LMK4 +goodsRIHSS +gradesMVVPR
+greatKMJU5 +gymNNMVR +halfX1X8P +handNJKUR +happyNIJPV +hasSYXRT +haveMSMUR +he4YWUT +hearingTXVUQ +heatingXYWRQ
+hello3XVPQ +helpYZV0Q +here'sOLINW +hiTRUJP +highest0XV3Q +holidayNJIQN +honestNIJN1 +hotlineJUUUR +howPPWPP +iTYW1S
+i'dMXWYR +i'llZWTXV +i'mRSUZR +i'veZ0W3O +ideaRGUOU +if9SW0Q +importMWUOR +impressedQHKN1 +inHMLMR +infoOKMQS
+informationZYUQS +insulin2UUYR +interviewPKTOR +invoiceMTUMQ +isLHZLN +itOWXZN +it'sOQQZS +justLIIUX +keepNJEOW
+killerQNKP0 +kindlyYP0OP +knownQ0UQR +kudosNLKP0 +lastZRPSR +latePKTOS +lawnNZXZQ +leak1WURR +legalTNVUR +lift3UUSR
+logLVWPR +loginX1XVQ +lostNORQU +loveSNTQ2 +lovelyPMLP4 +mailXYWRS +mainsOLMPQ +maintenanceMOKQS +marvellousNIHO2
+meterKPNMR +mightPOUVZ +migrationONLQX +minutesOMIOR +missingK40HR +money6WUWQ +monthlyPIGRO +moreOKJP7 +mouldZUVVR
+moveMYUMR +myW0XXV +need11VQR +neverIEEI0 +newISSOP +newsletterOKKRR +niceODBJ5 +noPDDJY +nobodyUXUTQ +noiseL1V3Q
+none0VVQR +notNPSWU +noteNHIQR +nothingLLONQ +notice12VPS +nowZVVRU +ombudsman2XW2R +onITQRS +oneOZWPV +otherXROLX
+ourX0UUP +outHDFMQ +outsideYVVLS +overchargedPXU4R +pagesO1VYQ +paidKMOQQ +panicQJSPR +parcelN0WYQ +paymentOHENQ
+peoplePWXQP +phishingYTSLS +phoneSYWSP +photosOZX3Q +plannedQHLPS +pleaseRZYOP +pointsKUTUP +pool0WVUR +power1WUUQ
+praiseOKKNZ +pressXXVYR +priceRIIQR +productionYYXVQ +promisedPZX7R +quoteQJURR +ransom3YWYR +reLGGPS +readNKGOQ
+readingMCBQR +recall1UUPR +replacementMQSMS +reportedKWSYS +reportsKUUQR +requestZZWOQ +resolvedSMLQT +restore2WVWR
+resultsKKLPP +rightZXVOR +robotOXXSQ +rudeM2Z2O +sampleMSOOR +saunaQZXZQ +screenMWVUQ +seamsN0Y1N +searchL3XVQ
+seatLYWOR +secondN1W0P +seeUOKUS +sendRYV8P +sensorKUTPR +sentHPQTR +seriouslyMWY3R +settingR0TWS +sevenXWT0S
+she3ZTVV +she's0TTZS +shop2UTSR +shortPIKQV +sickJQOTR +signedOKJRR +sinceZ2XTR +sixY1U9Q +slowMVVRR +smallWTXTQ
+smoke6YV3P +smoothMFDN8 +soRRSYX +solvedPMNPR +somebody0ZW4P +someone4YW2P +sorryOIJRK +staff0YVRR +statusJPNOS
+stillL0X8T +stop42XZP +stuck0WV0R +subjectYXTQR +subscriptionKSSUP +subtitlesRZYQP +suggestionQKXRR +surveyQHDNR
+suspiciousZUTSR +switchingTQOY1 +takeZWV1Q +tellOJJM2 +tenantZYSSS +testTOJOQ +thankHFBI6 +thanksKJGLY +thatJQMP1
+that'sPOLXX +theP0UST +there1ZU3O +there's34XXR +theyVRRSX +thirdQYU3R +thisWQMXR +three0UQTX +ticketVVTWN +toPIKSW
+trackingP2TKR +transcriptNJIQS +translationMUSOS +trialSLUSQ +triedP0VNR +turnstiles0TTLS +twiceTZU0Q +twoX6ZWQ
+unauthorisedZUU2R +undeliverableOKKPS +underYYUSR +unless0XX1R +updatePPONY +userL0VRS +veryLEFP8 +voucherHWUPQ
+waitedK1VXR +waitingNUTQS +wasNSUXY +waterY0VVS +we01XXN +we'dNNUNS +we'reTMPRS +we've2ZVQP +webV0WMR +weeklyRJFRQ
+wellQKJM2 +whatRPSVV +whenPRXRV +whereQPXSO +where'sRYTZR +whichMHXOQ +whileYUUOS +whoYYYZO +whoeverQKJO1 +whomTMTRR
+whyP4VXQ +willOBXJX +wireU0VSQ +wishQLTOO +withU4XPP +withoutLRNOV +wonderfulRMNN2 +workingRQRHV +worksOHGMT
+wouldMOUPV +wowNHEN7 +wrongS3VWP +yesSZTRV +youZZR9V +you'veZXVZS +yourVRN20 aSSUVT +bagR1UYQ +bankNKLM1 +better3ZXXR
+boy2UUXQ +certificateQGSSS +colleagueUMONR +competitorZVUYW +copyXIUOR +correctedLXWSR +courtYUVWR +crisisPKJOY
+crypto1UTWR +dateNPT2R +dayLZTYQ +dead1VVWR +differentZUUYR +disasterNINQV +dreamQQNO0 +driverQ0XRQ +e4UUWR
+filterQHTNP +fitterYTSPS +full0UTTR +heroOLJO2 +hostYUUWR +jokeOQOU1 +joyRONRY +lawyerXUUXQ +lookPYTLR +mailOKUMR
+man81Y0N +messageZTVTR +mistakePXUQS +monthTXUKU +newL7XRP +noteMTTRR +patient0VVWQ +pieceZWUXQ +pleasureRLOQ3
+proYVVUR +publicZWSTS +quoteSJVRR +raisePKHO2 +redWYXVQ +reminderQ0VZR +secondNOSNT +shock0WTVS +singlePFGO7
+slotXZTTR +standstillZWV1Q +stranger's4XU0Q +studentSLYPP +technician1UTVR +testJLJNR +thankPKLPR +thirdRKSRR
+tipMMGMW +tradePLQPR +voucherRIOQR +wordL3U1S +workingXQQQU +yearSLLQU about +#1XVNQ +aJIURQ +dataNMSNS +itV0U4R
+me21WNQ +nothingOKILZ +theTRNZR above2XXLQ +theZUTNS abroad41XPP absenceNKIPQ acceptedPRQIQ accessZ1XQQ +forQZURS
+toPXSTR accessed0WVPR account10ZWO +and6ZWWR +by0WVWS +forSXWUR +that0TTUR +toYTTXR +was0XWVR accountingORRRL
acknowledgementJFFPR acrossT1WZQ actionTMMST +neededRMONY adLPX2P addNTWLT +myQ0XRQ addingTOPQ2 addressSPSTP +toUXWSR
addressesX1VTR +ofVYU7R adjustLVTNR adjustedKTTTU adminW0VNR adoreSPTS4 advertisedRWU6R adviceOGGPS adviseVIVTR
afraidYVT0R afterV4WTN +aOORNU +allOIIPY +last0VVUR +thatXSSVO +theX1YNP +thisXXWXQ +threeMVUYQ +twoUYV3R
afternoon1TXVR againKUPUW +and0XVWS +sinceOMNLR againstWSRUP ageQKTPV agencySLKRT agoWYTVM agreedJDESP agreement
+andLJPQS aidQXVQP aisleMJJNV alarmWOLSO +button00XYR +didYVVXR album2QMUW alertsQGIPR allZRRST +#Z1XYQ +card2ZYSR
+filesYWVRR +goodINNPU +greenLPQVR +our30X9R +personalXWUQR +recordsXVUWR +theLPPJW alongUZWKQ alreadyQEDOR +given2VVPR
alsoTPWOW althoughT51TO +iVZWVR +the20VRQ alwaysMPLK8 amUTR0Q +iQYW5Q amazingPHJM2 ambulance6XWSQ +entrance0TSQS
ambulances3TTWR amountTHKTQ amusedMUVYQ an +answerUUNZP +emergencyOLMLR +explanationKUTVR +insertS3TSR
+interpreterNYTRS +offerSGVQS +oldSLNMW +onlineRMLNZ andYVUWS +#UVUSQ +aTNWT2 +againZ2V4R +allKQPSY +areZVVUS +canRLSRS
+cancelLSSUS +confirmZXVMR +don'tYWVVQ +droveZ1ZYO +endXUUQR +feelYTTXR +forNONQZ +gives3UVZR +gotJRPSZ +hasZSSKR
+haveNHEQ1 +iUSS1R +i'm3XX1Q +i'veYOPUV +isWTTXQ +it'sWXTUM +letY1WNT +makeMSSLS +my20Z4M +name0UURS +nobody1322O
+notMNJR1 +nowXZWZP +ourZUTWS +readRGHTQ +refundYUTWS +send1ZVSR +sentNJLOY +signedOKIOR +staysMHHPR +tell1XVSR
+thank932RM +theXWUZT +thereWXUZQ +toU1URR +todayWZWUQ +wantUYWXR +wasVXWSN +we3XW1S +we'veZTVWQ +whatWWTTR +willMKHQP
+withZSTWR +won'tMTOQS +wouldSNVNQ +writeYSWQO +youYUTUU +yourXTTZR androidPYYPQ +#P1YPQ annexPIURS announcedKKKSR
annoyingMUU6Q annual +fee3VTVS another1904M +dayYWWUR +patient1WUYS +townZWUTQ answer1TM1K +neededNKLRR answers0YVXP
+theYROUT any0WTRR anyoneYZW2R anythingRNPSQ anywayNTSOM apologiesOHHPR appSSXYP +iTJKKX +saysYUT0R applicationZQQMO
appointment +onMNMSS appreciateRTUW1 +theRTUW1 aprilNNMXP +weLKJPS arbitration1UTYR archive +onlyS2TRS areTWWVO +#XYVMS
+at0YW5R +bothVMTOS +closedPGGQS +dead0XX0R +fineNUWPR +gettingXRTPR +goingONSTS +goneXXWYR +inT1VTQ +myS0UUQ
+rightKWUNR +standingYVVZR +theNKPNQ +thereQKTPR +waiting5ZXRQ +weTZSYS area1ZVRR arm3UWVP aroundQRQOY arrangedO2TUR
arriveO1XQQ +inJUTNS arrivedNGFR1 +inQRQT0 articleZYVPQ +#YYVPR asPSQSW +aKNQQQ +agreedMBEPP +itUPPR0 +of640LS
+pdfMQWQS +plannedODCRR +theWYVOR +weWZV0Q +wellRUYSU +youVYXVR asap0VTWR askOPXVQ asked3XT1V +forRXQUW +nicely2USTR
askingTQV3P +forYSUVR asks +forT0WNQ atWYUTP +#2TRMQ +allXOPTW +homePSR0R +itPTW4P +midnight1WTTR +myT1Y5P +onceUZUZR
+the12XQQ +thisZSSPS +yourWXU4S ateSVV2S attachedLSJNN +formQZZPR +isRIIPR +theVKKQR attachmentXWWXR attackPLWQR
attendanceNLNOR attendedSISRR attorney20ZYR auditQ0YVR auditorQMURR augustQXWRQ authority6WXRQ autoNIJNR automaticLHIQO
+replyOLMOO autumnLMRSY aware5YTUS away0XRNP +untilRXNSR bQYXGQ babies21V2R baby40X1P +foodYWVXQ backMRMWU +andJSPOU
+asYSW0V +by1WURR +forZ0VUQ +inOKKMY +sinceOHIPW +theSQTZU +toKXRRS +todayZOPTR +upNORRU +withSLMRY background0XXUS
backupYVTOO bad0UTRS badgeXXVQR bagNQSRZ +cPZWSR +ofV2VZQ bakehouseJVWWR bakeryWRPQW +inUKKPZ balance2WUTR ballMVUWQ
bank2XXTU +detailsXYWQR +to1TTUR bankingQKKOX barrierXWXSQ baseWVS6S batch8WTZQ batteriesTZZVP batteryNUUUS be +aOSXQW
+deliveredPMMPS +doneKSSQS +handyPMMQR +inYUVRQ +openedXZTPS +possibleSYVSV +reachedZSSNS +seen1WSRR +theUZUNS
beansLWWOQ becauseT1VXO +ofYVT2P bedroomPYVVR bedside0VTTR beenPQNVW +aNNQR1 +creditedPZXMR +deliveredLSSUS +inYUTRS
+informedKCCQQ +likeNUTXR +orderingR0UXQ +patientXTTTR +soPILK1 +threeS115R +toZTSVS +unreachableZTUXR beforeT303N
+theQYWWQ +thursday'sZ3WUR behindX1W4O +theZXT0Q beingNYUZQ belowWWWSQ bestMFEJ9 betOKKL0 betterPSQZ1 +offer3ZXXR
+thanRMOP3 betweenVRWTO bikeQSQUW +andMPQRU billPZT2R +hasNXUYS billingZSPTR birthURV3R bitcoinYWVRR blackW2W0P
+friday0UU1R blankT0XTP block4RTNQ +#YVVOR +the2UUPS blocked2ZWTQ blog0USSR bloodWUXQQ +donationQLTRR +values5ZXOS
bloodyOLLM0 +brilliantOLLM0 bluntQ2ZRO boardZUT0P +has30WRR boilerXQPTR bombLJJO1 bonusMYW7P bookJQVSP +theQLSPR
bookedO31TN +yetRKSRS bookingRXWVT booksLSRRS bornYTSSS bossMWUZQ bothSWTJQ bottleNMKHW boughtPXW0O +aYXVQQ +itKWTRQ
boxV5Z5O boxesOTRPR boyZUU3Q brake1UVKQ brakes2WVVQ +ofZVT0R branchNXUPR brandNZY3N bravoLHJJ5 breachYVWRQ +ofXWWRR
breakfastNNTWY brigade0TS0W brilliantMFCL6 bringNPYWP brochurePFXPQ brokenNIMOT +onV0VYR broughtSHHK2 browsersYWUQR
buckle0VVZR +of0VVZR bugMRMP0 +reportSORR0 bureauYWVRQ burningZUTVR +smellZUTVR burnt2TSWQ busQXUWR butJ71KS
+after0NORY +i'dQ2ZXO +i'mQQQS1 +itSYXOU +pleaseNTTIQ +theI2UUS +tooS2SRR butterSMKS3 buttonTWUWL +isUOT0R buyRNPRZ
byXZXTP +#N0WXR +aMINQP +changing3WUMS +courierYTT1S +fridayWXUZR +handRWWOQ +luck2WT1R +mailLPXRT +mistake3YVSP
+postQGQOV +remote0TSQS +theSRQTO +thursdayW2UZS +tomorrowXWTRS +wednesday1VTSR +your4YVUV bytes0UURR cMUVSO cableRMNRP
cakePJJN7 calibrationQJTSS callZTPZP +me4YYWP +servicePLMOY calledKNQOT callingNXX4P callsVVT1Q +meXWVUR +toYYVUS
calmOONN0 cameITQYT +offTZWQR +onNKKN0 +outZSQVV cameraY0W1P canWWYRO +beZVRMP +closeLKILV +goMSSQU +iONVPQ +itPXVST
+kill1UT1S +oneRMSVR +read0TTKR +see1YV6R +somebody4WTYR +thatUZSWS +theQJTOR +theyR1TQR +workMSTQS +youPZVMQ
can'tY511M +beTZXVO +do0VV0R +findUYTRR +logKSTNR +workYUVYR cancel00Y0P +my63YPP +theSWV3Q cancellationXRPQX
cancelledXXTUR +in0UTVR candidatesYUTNR cannot02XOP +beZTUJS cant11V5P canteenOOMIT carP0VZS cardZXVRQ +companyZUUUR
+payments0WXSR +used0VVXR +wasWZXSR cards24YQQ careXUSRT +homeYVVWR carriedQLOFZ +thePNPHV cartXZYNR case +#OJINT
+numberY0X0R casesPKKRS +pleaseRKKRS cashZUX4Q catKRROT catalogueQGWMQ catchZWSVR caught1VWUQ ceiling3VUXR cellarYVUXQ
centreMLLOT certificateUVXPP +change2UUMS +ofUMVNR +saysR4TQR chainZTUTR chairO0WTR chairsMKMTN chanceSKUOR changeMZSQQ
+itQZVTR +myN5V2Q changed +myXOQVZ +theUPNVQ changesXTWXR changing +the3WUMS chapeauQIIP0 chargeback2WV0R chargedS1YQQ
+forPYXQP chargerZXWWS charmingRNKU2 chartOTVPQ chatU2YXR checkT4YTP +in3VVTR checkedPXUNP checkoutSLOLU cheersNFGL5
+forKKIN3 child1ZV3Q childrenYTRUV children'sYVVVR chlorineXTUOR city2TSPR claimXWRPS claims6XUWS clauseWVV3S +#ZXW5S
cleanWNOOX +upYTTLR cleanedN1Y8O cleanerTLNKQ cleaning +contractYVTQS clearedLHHQQ +atLHHQQ clearingXTTQ3 clientZXUVT
clientsYTVRR clinic0TUXR closeUMHMS +my5YUYS +theONMRU +thisOKKPU closedOKHTN +forORRSR +fromPIHPP +theT3Z0Q
closesMVUPR closingVLOSR clothesLYT3Q co2XVXM coachSYXTQ coatQXU6Q codeW3Z1P +#ZWWXR codes1UUNR coffeeLPRWL coldRYUVR
+chainZTUTR colleagueLOOKR colleaguesZWVJQ +have5ZTUR collectedPNORN colourLUXTP comeVYUWQ +aR5UUQ +at0UV2R comesMQUJS
+byPLKQW +inPMUQS comingVZYVV +outYXWXZ commaSNMRX +inPLMPY comment1XTXS commentsP0YQQ companyY2YXP +nameNYWPR
competitor3ZX3U complainLIGJ3 +aboutOKKL0 complaintROMTR +ofPLLPV +withZYXZR complaintsUMLN2 complete +thePJLPS
completenessNJIPR complimentsOLKQ3 +toOLKQ4 compromised50V9S computerVZTTS computersZXWPO conductorPKHQU
conferenceOZWOQ confirm4QLIP +and0XUNS +receiptUMMPS +thatQMKMP +theTNLQS confirmationNMJJO +mailPZVQR +ofNHUPR
congratulationsNFKK6 +onNFKK6 consent3XVPR console1XVWQ consumer41Y0R +desk1ZXWR +protectionYXVYR contactWPSUQ
contactsNYWOR containerZUUXS content1Z0RO +with110QN contract4YVTO +#0XVNS +forYVUPS +i0WURR +signedNKHQR controlZUVWS
controlledZTTMS controllerZQSOV coolYTTMR copied2YVUS copiesJGPPR +ofNFOQR copyXLQKQ +isPMJRR +ofTLUKR copyrightZTUWR
correctJZWMO +itQZWQR +thatOKTNR +theS2WUS correctedI3WYQ correctionPJJNP costMXVVP costs1UUWT +usZWV1P couldJRTLV
+bePNLNQ +iRMWQU +notPMMPS +somebodyMYTRQ +theR4UTV +weRKTMR +youNZXMS couldn'tLIJQ4 counsel40YVR countNQTPQ counter
+#OKLN0 countryXVX0Q countsXUUUS courseLVVRM +materialRYUWS court1TVTQ +order0XWRS cowsUVV4R crashMCKOW +sinceOHJO1
creditY0YVQ creditedK2ZLR crewNFEN2 criedJHGN4 crimePUV4P crisisNIIN0 criticalLNORO crypto1UTWR +exchange1UTWR
custodyYVUNR customer31XSQ +#Q0ZPQ +list0YWUR +number0VTSS customers64XWP cutWRQTX +offYYXNR damageQJOPR danceLJGP0
dangerLSOPS dangerousYVURR darkTXZRM dataZQTRS +centreJFINR +forXZVPR +lostLIJN6 +processingMJUPS +protectionZVVWQ
+sheetLDSNS database2VTVR dateW71WO +andLUSQR daughter3WU0U dayMUURW +offIVVXR daysUUUZT +instead1TUQR +withoutYRSSX
dead0TSZT dearSOMPR deathXTTVR +certificateZUTWS debitTZVLQ decemberOMMRQ +toPHGPS decidedZUQUO decisionZVRVW
declarationZVVYR declined2ZYSR degreesXVWWV delayQKNRV delete30XQP deletedYYYLO +all0TUVR delightedOLQN9 deliveredQ0V0Q
deliveriesPKPQR deliveryLSQOQ +dayS1TZR +toQISQS departure0VVWQ depositW30WQ +isYXTVS depotXTTUR deservesOKNO3 +aPMRPZ
deskVUTZS +of1ZXWR despite0YV1S detailsY3WPR detector1WVTR deviceZUUUR dialysisYVVJR didUPOYY +notZSWYR didn'tQY1WO
+make0UTZR differenceKTWPQ diggerPLKQW directSZVMR +debitSZVMR disappointedN3V8Q disappointingQYX7P disasterNJOQU
discountMOUUQ dishwasher1WTYR disks1TUQR dispatchZSTZV displayTYWLQ +on0UUVR disputeWVUTT disregardOGGOR +theOGGOR
district2YYSS dizzy2WV0R dnsXXXRQ doQNUPQ +aboutW3U2R +anythingOLHNR +iPRUOQ +myRKUUR +notZYONS +with21V2R +youOFXSS
doctor9YV1O +prescribedYTTPS +says2TTUR documentationSKPOY doesRPYKO +itRISPU +not3XULQ +nothingWZVSR +oneRKTQS
+theQIVOP doesn'tN1VMM +seeQZVUQ dogKW0WP doingKLHOX domainYZYUT don'tWSQVS +know6YVUU +useYOMQR +wantNKJQV
donationSKQRO doneTMIRQ door10XUO +on3VVQS doorbellNUT9S doorsXTTJO +of0XWNR doseYTTYS dosingXTUOR doublePWUSQ
down3UVXU +onZVVWS +theXWU2R drawerXUSUS dreamPROQX drillMFFPT dripsM0YPP drive1UVZW driverUONPV +broughtTKLL0 +toQ0XRQ
driversPVP3U droppedXXVRQ +the1WUPS drove20YYO +off0YWXP drugZTTSS duckPMNOX due10XRP +dateYUTNS duplicateP1TQR
duringY1WUQ +theUYUTR dutyZUX4Q e20XTR +bikeTYVRW +mail0WTTR eachQZXOQ +timeNQQZU earlyKWRJU easterMQRWQ edgeLSTPS
effectZ1ZSR +fromYXXRS eightQNROY eitherU0ZTQ +theWTSUR elderly0TUYR electronicYTSUS elevator2XWPR elevenORUYS
else's2VUPR elsewhere5YP1Q emailsR1ZWQ emergencyXORVQ +numberXQTPS employeeZUUSS emptied1VT3R emptyWRSTU +tooYUUVR
encloseZWUKS end73ZTP +my4WWPU +ofWURMT +the000VO ends3ZWOR +withZXV0R energy0UV0R engineer2XUNR englishNXUNR
enoughUVYUP entityOISOS +nameOHSQS episodeQYSPV +#Q2YPR erasure0VTNR errorsNMJQR escalate1UUTS escalationQJPQR eurYTURR
euroYVTWR eurosSXTZT evacuationNKLRR evenLNLQ7 +inPMNQ3 +myPFFN5 eventOVUGR eventsMMOQR everPLPS3 +hadQPRR0 every03XYT
+customerYUTWR +dayLPOKX +wordVTSM0 everybodyUOSTZ everyoneWUR4T +in1ZX4Q everythingSJEQ3 +elseKMOMP +older1TUQR
+you'veZYVPR ex0WV1R exam2TTYR excellentJBBP9 exchangeQYUPP exchangedQZWVR existLUQSS existsLUUZQ expectO0YXO +aSXW0Q
expectedLEDP3 +theMHIJ2 expectingPKKWS experienceQJNQT expired0ZWXQ +at2WTOR explainSWV1Q explainedJGFNY +myJNOSX
explanationKUTVR exportOWXLQ extensionTMSRQ extraRXTYR extract1ZYRR eyesOMSUP face3VTOR failedWLNPX failingZVTOQ
failuresZWT8S fairNRPRV false +alarmNMLOO familiesZXXWR family'sYTTQR fanRQTQ9 fantasticQOPR0 farmRLJPY fastMKMP4
fatherZUUPT father'sYVUMR faultNMMS3 +inMIJM7 featureOMUSR feeU1X2P +backQ1TTR feedbackNHJPR feel +dizzy1UTWS fell10YVP
fewNXXSU fewerS0YQR filesZXU5Q +areRYVXR filled0YVQR +in4VVRS filmNNU1Q filterNKXMR final3VTZR +billYTUVR finallyNMMM3
financialYYWYR find +attachedXMKRR +itLPVNV fineS40RS finishedSLKQQ fireWMOVU +brigade0TS0W firefoxK1WOR firmXQQOP
firstRYVUT fitsNFDP3 fiveLWSVT +starsNKLP1 +weeksQ0VQQ +yearsOLKUT fixPXS1U fixedRPOVY flat +#HRQNQ +andZUTTR
flickersMWUMS floodPJLPS flooded3VUXR floor2YWSS +#3WWPS +andVWW4Q floorsWOPOX flyRPLQ2 folksTNLXZ fontRPUSY food5ZX4P
footerXZVVR forORTQR +#VUZWQ +aLRUVQ +all0XYRP +anSWRYX +bothXVURS +completenessNJIPR +everyone3VT3R +informationNKHNQ
+invoiceOLKPS +meRNJJW +myMNWOX +nextQOWQ5 +nineteenUZWXO +nothing2960N +nowIZVIR +orderPKLOS +ourOR0PS +sortingRNMRY
+taxSJSQS +theOQRMP +thisS0Y6Q +threeXWSUU +tonightZUUOR +usPSRQO +yearsNTTOW +yourPLGPO forgetQIHMW +mySJJRO
forgotPQUN3 +aQLQP3 formSZ0RQ formal +complaintYYYXR formatRKSSR formerU6WRR forwardedQCCMP foundUIEJ0 +a63XSQ +itPNMPP
+myKDEJ6 +thatT0TVQ +theLFHM0 four1315Q +minutes0TSQS +timesPVUZR fourteenZXWPQ +daysZXWPQ fourth +timeQUU5R fraudYRSUQ
free +ofSNTSR freeze0UTOS +theYSSQS fridaySXTVR +weNLMRR fridgeYTSXQ friendXXWWQ friendlyQFEJ4 fromTVRRQ +#KXRUO
+aOMRTX +allMNMQK +anTRPSX +itZYSXS +januarySLIPR +meXSNNU +nextNLROS +ourUNMNS +theRURPQ +usOLOQW +youUMQLW +your82ZTR
frontVVSYS +deskRKLPR +ofUVUYQ frozenXVUXR +atVVU4Q fullXURWR +of3VVYQ +refund0UTTR fumes2XVPR funnyOWYUO furtherSONRN
fuse1WUZR fwdZQPUR fyiOJJQQ gardenKRURY gasZSPTQ +in0WU0S +smellYVTYS gateWXUUS gates3VUPQ gaveRZYUQ generatorJGGOQ
+offOLMPQ gentlemanTKMQZ gentlemenXTWUT getY52XP +#N1TTS +aTTW1S +inWVVUR +itKYTTR +mails3TUQR +messages2UTYR getsYYXPR
gettingZXXWQ ghostNXUZQ gift +cardsZSSWS giveYRTWT +herRGKQW +it0WUXR +notice43YRR +you1WV3R given2QRRV +theQMNQR
givesV3ZXQ glassXWVXQ +inYWVXQ glassesRZVSQ goVY0QP +backS3V9P +fromSYYPR +through0VVKR goes +backPNJNR +toXPXYR
goingZXTZU +onT2W4P goneYRPZU +afterXVUTR +toRKJTP goodPJJL4 +afternoon1UTQR +day3YWLM +jobPKKPZ +workRKJRT goodsWOPVP
gorgeousSOVR7 gotXXSRQ +#R5WWQ +aWVY0P +his0TUWQ +inQKKRR +itTINMX +noPZVQR gradesMVVPR grandfatherXVQVU gratefulKGHM4
greatKINR9 greenJRVNO greetingsMTPMP groupSVUUS grumpyNLPLZ guestsPIPOV gymNRPQQ hacked2VV2R hadRSPWY +#O2UMR
+already2XWZR +itZXUYR +paintPLKQW +toX1XZO halfS1XXR +an1TTUR +ofXVVXQ +theOZVYQ hallXSSQP haltedYUTRR handWUUNR
+overRLNQR handed +inMNKNY handyPKNQR happensNRWOQ happyGDES2 +customerRPRQ0 +toNJHMR +withPLOOZ hardNVQ0U +toP0UVR
harvestPRONZ has0URTQ +#LWVMR +aT0UVT +arrivedQLPQK +asked6YVTQ +beenQMJTR +comeZ2UWR +decidedYVTVS +itNVUNR +myRVV7Q
+noZXXWR +notYZWVQ +somebodyOZVOP hasn'tLVWNT +comeLNOMW hatPMONZ hateMSOWZ haveUSQQQ +aOTYSS +allXWUYV +alreadyROLGR
+anPMONX +itNSTXN +never0SRUV +notWXXLR +nowLWUXR +paintedPLKQW +stoppedYWU2S +switchedZUTXQ +taken1XWTR +theR0YXS
+toU0VUQ haven't +bookedRJSQS havingKQQTV heZWS3T +hasXVVQQ +isZUUXR he'sYRSTO head1ZY0P health7YX0P +office90Y0P
hearZZV1V +from11ZYP hearingSZVSQ +aidQ0VQQ heartOIKQY heatQSRLY heatingU3XUR +inNWVUR +outXUT5S hedgehogJEEL4 held
+atZUUTR +myJLMMX hello1YVRQ helpVWTZT her +aRGKQW +thePJLP0 hereYXV1S here'sJGEKU hereby4YWUQ +terminateXVVYR
+withdrawYWUPQ heroOLJO2 hiTRUJP hiddenXRPVZ highMPOPW highest0XV3Q +priority0XV3Q hikingMHGTQ himVKMTY hisZTSUU
hisses3XVRR hit +aZVU2R holdUZZZQ +aboutYVTRR holidayPLMLQ holidaysNOQUN homeZYYVR +todayMHHPR honestPHIP4
hospital3WYUO host10Y4Q hostedXUULR hostingYVVRR hotZTTUR hotelV0XUQ hotline1RR0S hourUUTXU +agoYPPOR +andYVVZR
hoursZ0Y0Q +inLRUQP houseSSTWY howRPUQU +can0VS0S +doMYURQ +longRMUQQ +manyQGTQR +quicklyKHHI7 hundred4LQRU
husbandVSMVY iRWVVS +askedQXV2P +bookRKTNR +bookedRYTOQ +bringNVTTR +callQMSTV +can21XUQ +can'tXXVYO +cannot3TUYS
+changedPOPHZ +clickedVXVPP +comeQSKM3 +confirmQKISS +didPILOX +didn'tQLTXR +doZXVVR +don'tWRSUU +expectJ401P
+expectedNNLTY +feelOZWZQ +getO3XWP +giveZQUYQ +goU3W9O +gotVX0TS +hadTURSW +have42Y1Q +haven'tXNVQR +hearNPNTZ
+hereby0TTPQ +knowXRUWR +leftJNOLY +live0UVXR +lookedOLMLZ +lose3VSWR +lostQ1SSS +loveYTVYY +meantNKJPQ +needOSZOQ
+neverZUWXS +noticedZUTLR +onlyOKOOQ +orderedPWUOQ +paidQZXSR +payMUXYN +press1UTRR +rarelyONLPZ +registeredOZVOR
+reportedRJIN9 +revoke2TTRR +sawY0VQU +seeZZUTR +sendSZTRR +sentSXTSQ +shouldNOTTR +stillLOUPR +takeOLSRS +tellWZTMR
+thoughtRLKMZ +toldPXU0Q +tookWXU2Q +typedPYXVQ +understoodSKLQ0 +wantV1X8Q +wasSNMT1 +will6ZVYQ +writeXTUYR
+wroteNOPVR i'dSXYZP +likeP415M i'll8XUWV +beRLLO1 i'mXWU1R +#YTWMV +a1WUUR +afraidXVTZR +backMLJPP +done0YWVS
+goingQOMOY +happyONLP0 +notT105Q +switching1UTUQ +travellingRJQQR i've30X4Q +askedYYWXR +beenYZ00Q +changedMJIOR
+hadVXT1R +just0OQSR +lostS5WRR +no2TUTS +pulledXWVVR +rarelyPKLL1 +signedYWUYR +spoken0ZYWQ +theXWU0Q +usedNJMO2
ibanWYXPR idQZVNR ideaSGWRX ideasNLKQR identityW0UQQ ifXOZSP +iUOVXQ +notYQUTS +theSKZQO +thereMWTVR +you10XUU
ignoreQFBQP +myRMMSP ill +beforeRKSQS immediately1UV4R importMZVOR +ofMWVOR impossibleYTSSS +forYTSSS impressedNEHL7
inTTTSR +#0ZU3Q +anPMNQT +anotherZWUWQ +autumnNROOX +caseOFONP +firefoxQ1WQR +frontUVUYQ +hospital1WUWP +itTUR5S
+january01X2Q +juneRYXUQ +marchYRUSR +my1ROXT +norwayQLOOQ +novemberNSTUR +onePQQUY +our0X0TP +roomMQUYW +rowNYVOS
+safariPZWSR +stockRLTPP +tenRFGMY +that0SORR +theRXVTR +thisXOMPY +totalYVUTR +twoRINOU +urgentPKJQS +writingVWUQS
+yourSQTRO inactiveGTTRS incidentQKLSO incidentsPHJQQ includedYUVOP inesRLMQ2 infoMILLQ informationSLKMQ informedWKJTP
+the6ZXWQ infusion2VU1R insertS3TSR insideXXRZT insistsQLSRS inspectorateZVVVS installed +inXSRUV insteadP0VOS +ofR2XSP
insulin7VW0P integration +teamJONNS interestOMXUR +forSJSQS interested0XYXP +in0XYXP intern1USSS internetYRSVQ
intoUXXVN invalidPXVRR invoiceLVRPN +#KKILR +bySGSSR +forR5ZRQ +paidQHIRR invoicesRKSOR +goRJPSR iphoneP3YQR isTUUTR
+#XYWZQ +aNQOUW +allRNMPY +anMIEKU +at5XTVP +backLJJKX +blackWVTWQ +blockedYTURR +closedOLLRP +comingWVUPQ +down2RYTQ
+emptyWYYZN +fineM4XLQ +finishedPJLPS +fireSKIQY +goneWNLQW +in3YUSP +itQMWPQ +looseRXWYQ +missingT3XUO +myXWVSQ
+noWYV0R +notZSUXT +offO1XUP +okPZWPS +on5YV3O +overOIGQS +perfectPLLR1 +rightOROQN +still3ZX2Q +thatNPWSQ +theKJSNT
+theft0UUWR +thereJLXLR +thisRKUNR +toQLNMS +veryUYUYS isn'tU0U3N +oursZVTTS issued0XWWQ issuerZVV2R itPWVUQ
+againR1VUQ +allQMRNU +and4XWVP +arrivedSLJQ1 +backQ4WYR +byOXUWR +costRMSQR +doesn'tPEFON +down1YVRQ +forLSSOV
+hasKZWVP +hisses3XU0R +inKXUKR +is1ZWTV +isn'tNTQUP +looksOJWVN +offXWW1S +outWYW3R +overNGHSM +safe40TZR +saysLMTSQ
+standsZVURR +thereR0PQS +thisTZU0Q +toTORQT +trueNETLS +upOLNRZ +wasPPOQQ +worksJNMIT +wouldQMWRQ it'dNGPOU it'sOZVVO
+#UZX7Q +aVRU1P +allNWSPK +anLLLLY +beenPZZ3R +fineQXQMZ +goneOJNQ2 itsZXWXO jacketU0UYQ januaryVONWP jarYWVXQ jobOKHPW
jokeNSQT1 jokesQNPP2 joyOLON5 judge1QPRX juneOPPPP +atPLKRR justPONVP +sent2VUPS +soOKJPO +wantedRRPQZ keep +itNKKJX
keepsLWU0S keyTYVOQ +forONUOR +toYWSPR keysIHIMR +onRZUVR kidsQQO1V killXOXXQ killedNIJH1 killerOIGM4 +supportQNMP0
kilometresOKIQX kilosLGGG2 kindPWSYW kindlyZQ0NS +confirmZ0URS +remove2XVNQ +sendMIVRS kitPOSUP kitchenTXUTT kmXUSTX
+awayZSS0S knewYUTPS knowXMQTP +howO3XSP +ifMJTOS +thatMFGVQ +whatYURSX +who30XYP +whomZYVXS knowsUHLQZ kudosNLKP0
+toNLKP0 labXSONP +portal5ZXOS labelQSXSP +ofTJWTR labelsNNWNR lacksO2VZQ ladyVWUUV +atOYUXT lagQSQY0 lakeNRROV
lampOYVLM landingRKIO6 languageJYUOR laptopMXTPU largeMPTQR largerRK0Q1 lastXYUTS +mailTLKUO +monthNOQUZ +night20Y4P
+night'sYTTTS +strawZZXVQ +threeQIMPX +timeZXVVR +twoT0WXP lastsU0U1Q +untilT0T0S late +father'sZUTWS laterL0TVS
laughingKKJPY law3XWVO lawnOXXYQ lawyer9635N +will9996M leads +toLYVNR leafletNTYWR leakZZVUR learnLNLQ0 leaveRPMQW
+theVYUXQ leavesSWVRP +inZSTWS leaving0UUYQ leeds +and0XVZQ leftLSOQV +ourPKJRQ +theXUU1S legal1TXWR +entityOHSQS
lessTXXXP let +youMHHKP letter +ofJFDSR lettingNLJQY libraryMLNL1 +cardP1TOR licence2VWVP lies1UTYR lift1TSNT
+between0UTQS lightW0YYO likeJSY1S +aMPT4U +myTZWUR +newRMIQ4 +partQZUYR +thatMOJQX +theNRTUQ +toSR2LO +yoursXZW1P
line00WZS linesZXUPR link +toR0XTQ linksO2UTS listUTZPO +attached1WUWS +ofQMVPS listenedLDII4 +toNHQKZ live5ZWYP
+isR1USR lives2YX2P +by1TT1R lobbyYVUWR lockWTVPQ lodgedZXVTR logged +in1UTVR loginUXWOO +forLWVRS +from7XUXQ
+impossibleYTSSS logoQNRWQ longTOX0P longerPZXPQ lookL6V3P +atO0V6Q looked +forOKKL0 lookingOKVTP +forLJVQR looksVHNQS
+likeVLORW looseN5VUP lose4XV2Q lostORLR2 +#QLJN0 +myT6VRQ +theX2VUS loveWP1T2 +itSNTQ2 +theSOUR1 lovelyOJLQ6 lowQZTKS
luck2XUYQ lukewarmJVUXP madeNHEJ5 +byOLNOR +meV0XSU mailPQOKO +addressTZVQR +andXWWSX +forQY0MT +fromLLQOP +iPMMPR
+meQKSQS +wasQJLQR mailboxJMIHR mailedV0YWP mailsYYU0O +aKTUWQ +areRKLRR mainWUVPR +due1TTRR mainsOLMPQ +isOLMPQ
maintenanceYTOPQ +mode0TUMS +windowOLITS make0Y04T +a30W0P +meMSSLS +usQIUQR makesPZTZR man0RPX0 +inZVVVQ manualRMTPR
manySJQRP mapT2XVQ marchWQTSN marketing0WVSR marriageLSTIR marvellousNIEN4 matchT5XQR matchingQMVO9 matterXWT0O
+isPNPRQ +toZTURR mayPNQNR +seePLMPR meXWV1S +and2YW1Q +atNTTPS +forMPOPX +nowZWXTR +offJSSWS +outGXWZP +theTMYVO
+three1UTXS +toTTTXT +whenZXWPO +whichWZUMR +yourQMTMR means60XSQ +that1ZYNR meantQDKKQ +forRKJPS meantimeOKHQS
meanwhileJQPMQ measured0UUZQ measuresMFDOP medicalYWVXS meetingLPMNQ meltedZTTWR +andZTTWR memberWXUXS membershipYUUQR
mentionedKVUPS menuQW0RQ merchantYUV4R merelyMKLQS mergeT0UTR messageNJJNN +ofTKMUQ messagesZVUVQ +from1SSWR metOMNO0
meterPXTXQ +#MHGPR +inZVVYR +readingPMNTQ mg2WURR middleQYYVP +ofRXW0Q midnight5XVXR mightOJVUW migration0USVV
milkSNTRR millLQSRQ minYVURS mindPNNPO mine0VVOS +areYVTPR minuteXZXQP minutesVQPXW +ago0SR0P +each0TSQS +ofLIMWQ
mismatchR4WSR missPCBVZ missingO4WVO mistakeYVSRS mistypedLVTNS mixed2ZWSR mobileX0WQR mondayTSQWO +andP020O moneyW1Y6Q
+backX0XYP +missing2TTTR monitor4STXR monitoredPJKRS monitoringSMMLR +mayOKMOS monthV1ZRS +andTQSS2 monthsVVWSR
moreTPOX0 +ofSPNQY +sinceVFIXR morningUQOSU +andXVWVP +becauseZWWMR +before1WUTR morningsQYTPS motherOQQWX +wasQKKQ0
mother's2WS1U motorway0WV0R mouldXSTXP mouseYVUXR moveQ2XPP +myV1XYQ +ourUZTUS +theO0TOS +toSYTTS movedNXSQU +toUZSIT
moving71XSQ mowedPZY1P mrLDFJ2 msJSNQU muchMSOSV murderNHJM1 +trialPLMPY musicQTW4Q mustZWYXR +beWZWZR myWYUZT
+account63YXP +addressUJNUS +attorney0WWXR +backMDHE3 +bank2UVXQ +bedroomLUTYR +bossJUTUR +card10YVQ +catMTRTT
+certificateMOTQR +colleagueOHHMQ +complaintPKLPP +copyPZTMS +data5ZVKR +daughter3WU0U +dayQEDQ9 +deliveryS1TZR
+doctor0TTQR +doorXVU1Q +exXUUXR +eyesPNQSQ +familyQMRRT +fatherZUUPT +heartPMNLX +husbandUOKVZ +keyMSSLS +kidsRNQT0
+lateZUTWS +lawyer9854N +membershipXUTNR +messageSIKRQ +moneyT0Y3Q +motherROPWY +mother'sXVS0U +nameY1YZQ
+neighbourSSSIS +numberKSSTS +optionsR0TSR +orderLYVYQ +phoneISSOT +photos0RURR +planNPLKR +portalXST3S +profileZVTVR
+questionONPXM +refundLWTVR +solicitor1WUVS +sonZTWZP +son's0VVYR +subscription9ZYUP +thesisLKMOW +ticketYZX0Q
+transfer0UUZS +wheelchairOJIO2 myselfKHDNQ +inKGDNR nameT10RQ +andWWWUR +onQVUMR namesV2WSR +andZWTRR needRSXPN
+aQK1UQ +anY0UZR +fromZ2SNS +itOWTKR +theV3TWQ +toMNOOQ +yourYXWWS neededLKGFV needsKXVLR neighbourS0VOQ networkYYVXR
neverPKJS2 +aLMMO2 +askedXUUVR +beenQJKP5 +mindQNOOH +tookYUULR newDVNQX +device0TUVR +logoPKK0Q +numberPGFRR +oneN7YLP
+phoneNTQKR +pricePHFRR +systemQKLQY newbornYTSYS newsletter +toolZTSTS newspaperT11SP nextNUVOR +date6YTRQ +doorYTSVQ
+monthOZTSQ +oneYPNOR +weekNWRRQ +yearQISP0 nice0WSVZ nicely2WUVR nightUOOWV +shiftPJKR3 +teamMLNO0 +trainOKJPS
night'sYTTTS nineTWT0Q +yearsZUUUS nineteenUZWXO +yearsUZWXO noUUQTR +actionOJJRW +answerNVT2P +claimQKMRR
+complaintsUQOO1 +confirmationPZVQR +furtherNMKPL +insulin0UVXP +longerOZYSQ +needQDCOQ +openQIGR0 +order2UUWR
+orders3UUNR +paperNZYRQ +power2XV3S +rushYYWQQ +signalPKLOW nobody10Z3P +at1WVUQ +can51ZVQ +hasUYWTR +mentionedJVUSS
noiseNXRYR none1WUQS +of6XWYR noon3WT3U normalKLLQY normally +it'sYSTXR norwayQLOOQ notZ4YWQ +aKLHO0 +arrivedZTVPR
+badMMMMX +beWQNSP +creditedMUUMS +forwardedOJKPQ +go4TTTR +makeYTSVS +matchKZVQR +oneVKLW0 +orderLSSUS +paying3UUUR
+theOYVZQ +toZYXQR +whatMUR0S noteOPPOS +forOGGOR +onUVU1R notedPFGNN notesTMOPR nothingTXU0S +elseQJMO6 +hasMY00Q
+inQ1VTR +openPJHRR +saved1UURQ +toKHHNS notice2WTRO +that0WUVR noticed6XUIS +just4VV1Q notificationsMYYVQ novelNMIT1
novemberNRRSQ nowV3ZYQ +andNPQKU +it'sNQQOZ numberS0ZPM +#S2XSR +ofOVULS numbersWZWPS nurseZXVQR nurseryYWUUR
nursesVNKKZ nuts0XXSS oakPWW1P +floorO0X2P octoberP1VYQ ofWVUTQ +#XXYTO +aYWVTS +all3VXUR +anotherXXVYR +arrivalOMMRO
+attendanceRZTQR +chargeSMSSS +contactsNYWPR +fiveMWVXQ +flatIPORR +gas0WVTR +glassYWVXQ +interestRKTQS +itX3Z1Q
+mondayRKKPQ +myVTSSR +nextNXTRR +nothingNQRR0 +officeMLLNQ +orderLTR0R +our12WXP +peopleZUTRR +screwsR1UYQ
+serviceVXURR +thatOMNQY +theYZWUN +themTNLJV +usWNLRS +viewQKLQQ +whatYVUOR +youOSSYS +your3WUVO offZ1WVO +atMTWNQ
+byLWVLR +forJUTXR +is0YXKR +sinceYVVXR +to10YXO offerXLSVM +forPFVPS officeSMLRQ +has0VWXR +isRMMSR officerXVTUS
offlineZPOTX oftenMNSKX okLTVRN oldMTSQV +companyNYWPR +lady0RQRU +numberRPNQQ +oneMPRTO olderZ1UQR +than1TUQR
ombudsman50Z1Q onPTSQR +#UPNRO +aQOQRW +all91ZYQ +blackWZUWR +bothNWTUR +busXVUQQ +call1ZVQR +floor3VVQS +fridayPTOQU
+itWTYSP +meRWKXZ +myTWWYR +ourPLNQQ +pageLXVVR +saturdayPXTLT +sundayQMOPR +that4WVUS +thePZWQS +thisWVV5Q
+thursdayYLHQP +timeOKHM1 +toYNMLP +weekendsQLUQQ +whitRLUTR +your0UTYQ onboardingQPNQ1 onceNTUTS +aRKTOR +moreQ0TVQ
oneQZYOP +andX0TWR +canLKOLR +dayPKUUR +forRZSRS +hasRITSS +hourMUVOQ +isXTNRN +minute1USZR +monthZYWVR +moreZ1UUQ
+ofRXYNP +orderYQTTX +thingSOTS0 +wrongPLMPY one'sMPOKV onesPXW3P onlineUNMQT onlyIPRQP +halfMVTXR +inNVVWQ +wantPNLNQ
openTPTPR +itSJTWR +onQHWRQ opened7UTWO +by2UTVS +the0WVXR +whileWVVYR openingWTYOQ +hoursOOTMR opensX0YQQ orPU0SO
+doQHSRS +else0VTUS +i4WWXQ orderSYZWO +#MXTVQ +aLWSTS +forPQVP0 +fromKWUVQ +has1UUWR orderedP1WVR orderingQ0UZP
ordersZSTWS ordinary0TTRS oslo1VVVR otherT1XRQ +firm0VTTR othersPWYHP +areJYVJR otherwiseRUXPM ourYSTTQ +#5YX4R
+annualQIURS +business0XWYR +checkoutVMLR5 +client0ZWYS +customersZWVNQ +dataQNNVQ +depositZWV1S +domainYVWUR
+flatZWTXP +group5YUSR +harvestMMNN1 +hotel4UUPS +intern1USSS +labNHIOR +legalZRUVR +live1TTRS +livingZWUZP +logoMQVPS
+officeOLKQR +oldQZUQR +ownNNNWR +productionXVUTR +seatsQ3TSR +shopPLSQS +sideOLKTR +sitesYWYUP +streetZQURS
+tableP2TQR +trialSKTSQ +wholeXYXRO ours4ZVUR outXZWYR +atTHPPV +on2VV1Y +the0UYTP outageSOOPU outagesXRTXQ +in1YW1R
outside7YVTQ outstandingPJIO1 overVNISS +thePTONY +to0VTUR overchargedWYW4R overtimeKSSSS +ofKSSSS ownKRQZQ +aRZTYR
+mistakeSKKMW oxygen2UVWR pPLUMS pageT00TP +againJTSSR +saysOLTOR +staysYUTNR pages +#O1VYQ paidTRT3N +forJXU2R
+thisPIJQQ +todayNHJOR painPGJN1 paintNSQUR +leftPLKQW paintedPLKQW panelQJOUR panic +buttonQJSPR paperPQYWO
papersXWTVT parcelLIPRW parentsYRURQ parkingOTTRQ +fineOWT2R partNUUVQ +ofOYVZP +twoSKXRX passQOPTX +onPGIQ2
passedTKIVQ passenger0UUQQ passwordVRUOM +mailPZVSR +resetZWSMR +rulesQKTQS +twice0TUVR passwordsWPVQR pastZTVQP
patient6XVTR patientlySKLQ0 patients0TRXR +areYVVXR payZ216P +backYUUZR +forLZX3S payingWZXUQ paymentYTSTP
+reminderRZVPS +sentNJLOR paymentsWTYTQ +ofYUV1R payrollY0YXP +runYSS2S payslips +ofZVTYS pdfNXWUR pedalZWVRR +ofZWVRR
pendant1TT1R penetrationOJNPR +testOJNPR pensionersZZXXP peopleX0Z1P +are6YY7O +can'tYUVYR +onZSUNR +useLYUJS perUKVNQ
+#ZWUQS percentO2XRR perfectNGJN8 perhapsTZUZQ permissionU0VPQ personal21WMR +dataYXUPR personnelUMUSR pharmacyVUT2Q
phishingZUTLS phoneNUPXV +#1STUS +atZWVXQ +numberQ1UUR +withQLMR0 phonesXXUXU photoZ1WYP photographs4YXWN photosVTWXQ
pickedPKKPR picks0VVZR +up0VVZR pictureQMRPY picturesYWVNR piece +ofYVTWQ pillarJZVXQ pillsYVUXQ pinNXUNR placeMSTMR
placesK1VRQ planHKPKW +andLKHMT +isRLJR5 plannedMBFMR +forPMNPV plantVRULR plasticXYTZR playLRUUS pleasePYXRP +addQ0XRQ
+cancelT4YTP +changeGWWNR +checkPZVUR +closeUBEMW +come3WVWS +confirm5XVLS +correctK0XLR +deleteYWUNR +disregardOGGOR
+doPHHRR +don'tKQPPS +end4WWNU +escalate1UUTS +findSKJRR +fixPUV3Q +freeze0VTLS +haveL1XYP +ignorePFERP +leaveQQPR0
+passPGIQ2 +payMTU2R +putP0YYP +recall2VUTR +removeUZWRQ +sendOHYPQ +setQ0ZRR +sortMTTUS +stop6XWSQ +takeZYVRR
+tellTKKO2 +treatPHJMR pleasureRLOQ3 plsO1ZTR plugYWTSO pluginPSMO3 pmGPWQR podcastQNPTY point +ofPMMSP pointsJPSTT
+fromSXTVZ +notMUUMS policeZWVUP +andYUVSR +reportNKLQR pondKVVPR pool2WVTQ poorNUW1V portalWVUWP +i2VUUS +shows2YZWR
possibleSVULS +toSJURW postONRQS postcodeN2WNQ poundsU0T4R powerVRSTQ +out2YWQR praiseLEFJ7 +forOKKNZ preferVYZSR
prescribedYTTPS +#YTTPS prescriptionXUT4R +says1TT1R presentNLQPQ +andSJSRS preserveXVUUR press4ZW0Q pressureRXUSQ
priceLQU3P +backQ0UXR +forSNWMQ +listPKHRQ pricingPJTPR primaryYSTLS printerLVRNU printsLYUVP priority2XWWQ proYVVUR
+rataYVVUR probably +aRZVRS problemJTQMY problemsOLNP1 procedureSKULR processing +agreementMJUPS production3ZWSQ
+databaseXVUTR profileWWVTR programmesS3TSR prolongZYXQR +theZYXQR promisedLYU5T +aQZWYQ promisesTXW1R proofW1WPR
protection5YY2Q +law0UTWS proudNNNTX +toPLMPY providerY0VRQ public30VKR pull0TTWS pulled +itZUTXS pumpXRSXQ purged1TUQR
putX2XUR +inWZVSR +itSWTYT +myWYUXR +onYPUJR +thePLKJZ qualityOQJYZ quarrel6WVNR quay1WUOR questionKGUST +aboutNRQTO
questionsPHIPU queueT0Z1N +toTYV2S quickNLKL7 +helpSQPSZ quicklyPJJQ6 quietNQLTV quiteMUX0Q quoteQJTRO rXVTTR
radioUUQGV rainPYW2Q raisePKHO2 ransom1WXZP rarelyMGGL8 +metOMNO0 +writeONLPZ rataYVVUR +refundYVVUR rateOKUPO reLHGOS
reach0QNVQ +ourTLMUS +theYPPKS readMIIQO +accessOYUQS +noNIJQQ +yourHLHSR readerLWVNR readingsXZVQR +ofYWURR readsSZWNQ
readyZUU0R reallyLTU12 reasonTRMZY recall5VVOQ receiptMQNNQ +ofICCPR receiveS00LQ receivedRIGRN +andPKKPQ
receivingWVVFR recipeMINMV recordRJKVP records6ZUXP +by0YXRR redesignMXVVR refVXVLR referenceJQRUO refund +policyPKTOU
refundsMOUOR refusedZZZYT +with0VUIR refuses4WWRR registerKDJLS registeredOZVOR reinstalled +itNKJUO rejectsRXWUR
release90YSQ +ofZWWIS reliefMFCJ5 relievedPMMI0 reminderNYSUO +forRZVPS remindersXZXZS remote62ZJP +accessZUTKR
remove03XTO +meZXWPO renewWXVSR renewedLOKSQ rent5WX1P rentalSZXQQ +carV0TSR repairNZUWR repairedOSQSV replaceMVLRS
replacementQXVYR replyPLLTS +toPPORZ reportNTQQS +toXWTLS +you0WWWR reportedSSQS2 +inN0UZQ request6ZWJP +underXXUNS
requiredLONLP reservationPYUOR resetSZVOP residentsXUVUR resolved0SSRS +onNOORQ responsibleZWUUR restMTPPT restore91ZSQ
+testZWXUR resultsRMN2O retentionZTUOR retiresOGHN5 return +labelRVT2R returnedP0YSP reviewOOLWT reviewsQPNQY
revoke5VVRR +the0TTSS rightO1UTO +away4WWPR +now0TU0L +oneP2UYQ +toZXVOR rightsW2WUQ riverLVVNR roadZRRNQ roadmapRMTPO
robotSXXWQ roleO3SRR roofSLNQQ roomQWZ6S rooms1OUQV routerJKMO0 rowMYTVQ +#MWWSR rowingKNOGV rudeL2Z3N ruined0421O
rulesMKQQQ runningSKJVO rushYYWQQ sadPKK0Q safariNZWPR +#PZWSR safe +to40TZR safetyRLRSP saidR0T9O +he2VTWR +onOLKPR
+thatPKLIR saladZWWVO salariesWWVVQ salesOWTPR sameLYZTR +seriesYUUOR sampleNTQOR samplesLFENU sandboxRYWSR sangMRNTW
satYYT7P satisfiedNLJN8 saturday +andQ2YQP +nightQKKQS saunaQZXZQ +wasQZXZQ saveSYSSU savedOHHK5 +ourHHGL6 savingOYW4P
saw1XWUT +theU1WUV sayUTUZV saysQ22UN +#01V0R +theNXUQS scandalNGMNV scannersZVUZQ schoolSOSWT screenMXXQQ
screenshots1YU0S screwsP3W2Q scriptJHINR seamsN0Y1N seasonNQUPR seatMXWSQ seatsQ0WTP secondQTXTS +monthMTS0S +timeR0TQR
secondsMWTPQ secretS6VSR securityWORSQ seeWYTWO +theTYX1P +youTMHRS seedsRPWR1 seems +toRKMNX seen7VPSR +itYTHXR
sees2WWWR sellingXWTWS sendSU2WN +aXTVVQ +itO3UPR +meOHVVQ +somebodyMSSPS +theUPXZO +usPIWMR senderULSIR sendingRUPSW
sendsTWWZP sent +allYWTLR +fromKQRWR +itNOMSY +theRWUSR +toYTUXR serialYVUSR +#YVUSR series +areYUUOR seriouslyO0Y8R
serverZTPRV +roomYXUXQ serviceWSNQX +hasPKLUR sessionsVQU4R setV60IQ +upQ6YRR settleZ0WVR settledNHFNQ setupORQX6
sevenYTRWQ severeOLIRW shadePZTPQ shallXTTUO +iSIUMR +notXTPYP sharpNSSRW sharpenedQ2ZRO she0XQSY +isWVVPP +isn'tZTUVR
she's0TTZS shedLUVVR sheetKRSMR +ofNMTWS shiftQMMM1 shipmentVHUVR shock4YWUP shoes +inQJKUQ shopZVVZT +andNLPL0
+is02ZXQ +saysGUVYQ +withZVTZS shop's3VTYQ shopsZVSRW shortOROQT +byRZXWR shortcutSNTQ2 shouldNTTHS +the1VVOR showN000S
showerQZSPS showingNMNMR shownLROTR showsZ81PN +#TWWIR +a1WVSQ +theOSSQQ shut10YXP +downVVT2R sideMPKMP signatureSYXTR
+mismatchR4WSR signedTKFWO +andMEBKR +contractPKKRR +copyPLHSR +in0VVZR +withYWUYR simplePMMQ2 simplyOKHW2 since33WYS
+#4TSSW +noon2VU0R +tenYUUUP +theT1ZOO +yesterdayYYVPP +yourXUS4V singleQIKN2 sitUZUUT +togetherRZTRR siteYZZVP
sites1YXSQ sitsNZWRR sittingZXUZR +inZVTXR sixS2W2Q sizeQTVXQ sleepQJMN2 slipR0TLS slipsSXV3Q slotU2WPR slowLZWQR
smallUS0VO +claims5UUXS smartUYVTQ smell1VV0V smelledSZV2P +ofSZV2P smells1XVYR +of0ZVZR smoke83X3O +comingZXVUR
smoothMFDN8 snapped2WUYS snapshot1WUPS soJKKM4 +fastRNMRY +goodPKNPZ +happyOINL0 +kindPZWSS +muchPPJUZ +patientlySKLQ0
+peopleKVTNR +pleaseZWVOT +thatMQPLV +youPKISQ soapSISSS socketUYVWR +isZVTUR softSMGQ5 software5XXRP solOGIM4
soldX3YZO solicitor62Z1P solvedPMNQR some +dayXSTQ0 somebody030YP +else's2VUWS +hasYTTRS +shouldLTTUR someone1YX3P
+hadMPPOR +isYUVRQ +orderedZVUYS somethingSYUZS somewhereYST6Q son0TWZP +got0WTVS +isXSVWV son's0VVYR sorryMBCOI
+forOIIRO sortMRPSV soundPZTTQ soupPFJHZ spamQ3WUQ sparksZVTWQ speakerMUURR spellingRYTQS splitR1VQS spoken0ZXVQ
+toZZXUQ springRLNMU +newsletterNKGQR squeakQKJO1 srvMGHQR +#MGHQR stableNUTQ3 staff0ZWSS stairwell +sinceYVTYS
stand2XX1R +inZSTYR standingZXXMP +stillZUTUR stands6UTNP +atZWVZR +inQJKVR standstillZWV1Q starsMIEP5 startP1VWP
started1VU1R startsQ2XNP stateYWTYS statementOXTVR +ofSKSQS station2VXXR statisticsPFKRU statusLMSLP stayOMLOX
+withLEFNU stayedNIJL2 +onPJKO1 stayingNJIQS staysNPNKQ +atMHHPR +whiteYUTNR stillQ733P +getMXWSS +goingPKJNX
+haveMOTLR +needQ1XOR +noVYV1R +waitingR0XWQ +worksNMLJZ stoodWYVRO stop9102N +displayKVTNR +it2XXWP +my84UPS +the3UUUQ
stopped430XR stopsPYYUU +atPZWRR storedYYXNQ stranger's4XU0Q strawZZXVQ street1RUUT strengthYVTWR stripKWXLR stuck1ZXYQ
subject +accessYXTQR submit0ZVVR subscription1YXUO suchNNQM0 sueQHKT0 suggestionQI1RO suitsKNOMQ +usOLMQR summerOXWTQ
sun2XTWR sundaySXRUR +andZPOTX superbRQZOZ supervisory30WTR +authority30WTR supplierULWRR suppliesYUVOR supportNQOTV
supposedWYU1R +toWYU1R surgery0WVYR surnamePWWQR surprisedPFFJ6 surveyOJJRQ suspiciousZUTSR +transfersZUTSR
swallowedYXUZQ swapM3YNP +ourQ3TSR swappedKWXOW switchKSUQS switchesMLIOP +onMPKNR switching0SPXX +toZVUWQ syncNYVSU
tableQVXVP +forRZSVS +onP3TNR tablets1VT2R take0Y0YO +aPKTXS +itY1X0Q +meISSXS +theMPTOR +this2XUPR takenY30UP
takesL0UNP taking1YWYQ talkedNCDO3 +aboutOKILZ talksRLSTR tank +#ZWWWR tap +inNYWKQ tapeXZUWR tariffSJNRS teamQFHKX
technicianWVUVU +today0UTSS telephone4YWXQ tell0SPSY +herTNONY +himNKKO0 +me00YYN +usYSVOR tellsZQUQR +meYTSQR
temperatureQKNNR tenQNMQY +minutesXOROV +yearsOPNN4 tenant0TQPT tenants1ZWPQ tenderYVUFR term2YYSR terminalsXXV1R
terminate2YXSR +contractXVVYR +theXWWVR termination2VVNR +of0UTRS termsPIPNR terribleS2T9P testQLJMP thanQ10QS +#QXVPR
+thePZUSR thankMGFJ3 +youJFEH4 thanksHBBF9 +forQMJN0 +toIHJM9 thatXTSWT +aQ4WYR +beUYSVR +hadQLMM3 +iWRSWX +isMRQQW
+means5ZWWR +myZ0X7Q +none0VRVU +orderZUTWR +sheYVUPQ +theVQOVM +timePOLNR +wasKQQPM +youVVRSS +yourTNJZQ that'sLUO1X
+allMEBJX +howQGGQ3 +notM0X2O the +#TXTRR +alarmYSSYR +ambulance4VUPQ +amountOILOR +annualXUTSS +appTWVVN
+appointmentMNMSS +arbitration1UTYR +archiveW3UQR +auditSZUSS +authority4YVLR +babyXXVWQ +backMWU0O +badgeXWVPR
+bagsYUUWR +bakeryONOPZ +bank1YWXR +barrier0UUUS +bedside0VTTR +bestPNPN6 +bikeONOQX +billPXRZQ +board0YWWR +bombLJJO1
+bookingN0TMS +boxP6Y3Q +branchNUTVS +breakfastPNVP3 +brokenQLIPT +buckle0VVZR +busUYY3O +buttonU1USM +cameraVZVZP
+caseURPTZ +ceiling3VUXS +certificateU2WOQ +changeTEIPS +chargerYYWTT +chatR0YWR +childrenRTMZ0 +cleaningYUUQR
+coffeeNVSZN +consumer42Z1R +contactOKQQS +contract253ZO +country1UUWQ +courseP0WXR +coverZXTUR +crashPJLQT +dateN0XTP
+dayLTSTT +deadlineSYWSP +deathZUTWS +depositZ3ZUQ +deskVYVXT +dishwasherZWTWS +disks1TUQR +district2YYSS +doctor0TTUS
+dogLYYXQ +domainUYWSU +door3XYRP +drillOGGOU +driverQIHST +electronicYTSUS +endUWVXQ +evacuationNKLRR +evening0VW1Q
+examZSTRR +faultMIJM7 +feeX0UVR +fileQMKNP +filesLWS2S +finalZQPVR +financialYYWYR +fireVNQQR +firstNUVUS +fitterMQQRT
+flatY0W3P +floorYXXUR +fontSPTSY +footerXZVVR +formOSUXT +formerO1TPS +fourthLOQNV +fuse1WUZR +gardenPTUO3
+germanRKTPS +hallYWWTQ +health7YX0P +heatQSRK0 +heatingNYV4R +hedgehogKJHM9 +hotline4XV0R +house2WW3R +importPZTRS
+infoSSOSK +integrationJONNS +internet1SRRO +invoiceTVUXM +keyRZUXR +kindergarten2VUVS +kitchenXTRXU +labYTPTQ
+ladyNVTZV +lastSURQX +law23ZYN +leftL71GS +lightKUTTQ +line0VUWQ +listOSXRQ +logWPMPQ +magazineY0WRR +mailXYVWR
+mainXUVMR +maintenance20VQR +manualSJSRR +mapW0VVR +matter0SSWP +meantimeOKHQS +menuTYTQR +meterW1X0R +middleQYX0Q
+migration1VUXS +missingPNMRM +monthlyU1WPR +morningPTTUY +morningsQYTPS +motorway0WV0R +museumRJSPR +newJFFO5
+nextZ0YOR +nightRNNPT +nurseZVVZP +officeULLRR +oldNSUWS +ombudsmanYWXUR +onboardingRQTR1 +oneVXXOS +orderTURIS
+otherO2XRP +othersN0XPQ +paperNOUPR +papers10YZQ +parcelMNNVX +passwordXTPSR +patientsZUUQR +paymentZZXWQ
+payslipsZVTYS +pharmacyTUT2Q +phoneQHHX1 +phonesZUUUP +photographs0XXXQ +picturePOTP4 +police0TUWP +poolYTTTS
+portalOMMUQ +prescriptionYTS0S +priceQYVYQ +primary0TTLS +printedSISPR +printerNMORZ +procedureSKULR +quickQTRYZ
+rainPYVWR +rampXYWSP +reasonOSMRZ +recipeMINMV +recordQLLPR +redRIRQM +referenceJPPWQ +release1WVPR +remoteR2ZQQ
+rentYWTSR +reportMTTQO +resetQXVWR +restOSNRT +restoreYWXSR +rightLTRZR +riverLVVNR +road2QQPQ +roomMWWYU +sameOWXQS
+sandboxR0WSR +saunaQZXZQ +shoesXZVZS +shopY30VR +showerQZSPS +signedSKOVR +socket2WTVR +statementSZSRS +subtitlesR1YPR
+supervisory30WTR +systemS0YQP +tapW0VTQ +taxNVWRR +tenantsY0VTR +term0XWXR +thirdZ1X3O +ticketQGHRN +tillsYTTYR
+timeMSUMQ +touchZTTSR +transcriptNJIQS +trialMMKPU +troubleNIHPW +tv1VTWR +twoYNVQX +uploadJYVPR +vaccineYVVSR
+vaseR1YXP +vetLXUUS +videoZWUNS +warrantyR0VVR +waterOMLOR +wayUPT5Q +webRYTSS +weekendTYUXR +wholeYQPVY +windYUUXR
+workshopQNNNY +worstMGKJ0 +wrongOYWRP +yearRNPRW +youngNJKK3 theftYLVUQ their5VSWR themY1VUO +forWZY4P thenRUQSN
+yourJTSRU therePVXWQ +aNIWMS +anyN1V0O +are02YVP +beQRVPY +isW1Y0P there's35ZXO +a50X1P +noZVSLS thermostatMVUOQ
theseNYUWR thesisLKKOY theyRZTPS +areWTRKU +beQ1TOR they'reM2SRR they've1WV0R thingTNQNX thingsMLPTV thinkingPFTRR
+aboutQISRS thirdT2Y6O +keySJSPS +timeRWV0Q thirty +yearsQONQ1 this6XS6N +as2XUPR +can1UT1S +isVQOXO +isn'tNVV4Q
+mailLGMNR +mailboxOGHPS +minuteYTTWS +monthWYWXP +morningZQNSR +theQKMPR +timeTWTYQ +to1WXVQ +wasPMLPV +week1YVTP
thoseNUXPO thoughNZXQQ thoughtPLRNX thousandOLNN0 +thanksOLNN0 threeT4W4T +daysZXXXP +monthsQKTOR +ofQYXXQ +timesRXTOT
+weeksMXZTP threwOZZZN thrilledROSR6 throughYSRRU +sinceZWWYR +your0YVUR thursday'sW1VXQ ticketOJJWV +#MBBL0
ticketsZWW3O tillT1XVP tillsYYW3Q timeJVQXU +iLPS2P timesQYVNR +andRYWMR +this1UVUR timetableMTXUW tipMKMMS tiredLPPRR
tlsYWTOS +certificateYWTOS toVTTUS +#GTQPO +a5YYWO +another5ZWSQ +beQYSWR +cancelXQPTT +changeP0U5Q +come0XTRN
+complainOKKL0 +completePJLPS +doVNLQP +everyoneYZWUQ +findTTT2R +get00VYW +goR1WWR +hand5YXPR +haveMPOOS +knowSNYOO
+letNIIKP +makeZYWWQ +meWYY0R +moveVXVRR +ourPMSRQ +pay00V1R +prolongZYXQR +pullYTSTS +putVZWVP +quarrel1VVOR +saySPPRY
+settleZ0WVR +standSZW4P +stayMOJQS +stop41TSR +sueTOJU1 +swapQ1WYP +theTYQRW +thursdayS1TZR +usTWVNQ +wait1YXXR
+writeMNTUS +wrongXUUTR +youJKJQV +yourVUSZX today1NJRU +andQJJLW +i'mOKKRO +isPXV1R today'sSGNMR toddlerNLKOY
togetherVVUUR toldSWV3M +meVWWWP +myXSTVR +theTXV3R tollPITSR tomorrow0QPQN tonight4TQ2P tonsZWUUR tooP1XUO +smallS2SRR
tookUNJT0 +#WXU5R +aNRPUV toolSSST0 top1ZXXQ totalXYWLQ touchWJHQ4 touchedTKJOZ toursQJSPS trackingR3WQQ tradeMKNKU
trading0VVVS trainKCEF0 trainerQLIPW trainingMJKNX trains0UTQV transcriptNJIQS +ofNJIQS transferPYXZR +beforeYTTVS
transferredOKKWR transfers2VTTR translationMWTRS travellingPEKLZ treadmillsLZV3R trialLFJNW +extensionSKTSQ triedMWQVW
troubleIOLKZ trucks0UUVR trueRJUOQ trulyYUQUT tryLWTNT tuesdayOQPUO +atPJIQR turnedNLKRY turnstiles0TTLS tvXYVYR
twentyRGGM3 twiceS5ZZN +aO0WKP twoW0XYS +daysTOOTZ +hoursYWX2P +mailsQVX2Q +moreUZXVP +seatsQ0TVQ +so1TSUS
+switchesOHFRQ typedV0XVP typingPZVWR tyresLUUPS uI1WRP unauthorisedZWV5R undeliverableOKKPS under2WSMP +#RDFRR
+articleYYVPR +theZXTVR +warrantyNVTRR understoodRJHOZ unit5XWKR +is0TSPR unknown0XWSQ unless50Y1P +theYVURS
unlockRZTNS unreachableZTUXR +forZTUXR unsubscribeJNJRP unsubscribedKMJTO untilTYQMP +mondayZSSTR +theMOHQS +weYVUWR
+whenSLTSR upPYSWV +aJWS2V +toMNORU updateRUU0P uploadKXWLQ upsZWU2Q upsetN0WZR urgentNHJJU +atRISQS +casesPKJQS
usUQQPR +aNPNQU +atKKIRL +did1ZW0R +forQRRM0 +haveJZUQS +inZWVVQ +theQJWRQ +yourMJUPS useNUZIQ +itYWXQT +ofYXUNS
+theMRPPR usedORNSY +in0VVXR +toJSSWR +yourRMNO0 userQZWMR usersLSVJQ utcXWUTR vaccinatedYXU0R vaccine3YVUR
+fridge1ZWXR vaccinesZXUWR validHTQUQ valuePHJPQ values1ZXRR vansUUUGS vaseR1YXP vaultYXTWS versionGRXMQ +#MVUKR
+theRIUOS veryOQMS2 +happyPLLN0 vetLURPT videoVXXMQ viewLMRRR visa2XVXQ visitNVWQQ voiceUJHO0 voidMHHRR volumeKJNQQ
volunteersLKKN1 vomiting31X0Q vouchersNKSPS +inNKSPS wait0YUPO +until2UUUR waitedIWTWV +forLONQY waitingY3ZVP +forRZWZQ
walk20XZR walkingWTSTT wantSWV4P +aYWVVQ +anJONTR +toQKNQV wantedNNONU wardVPNVY +#RLJQ0 warehouse +systemZWV1Q
warmP1VVT warn01XTO warningQMNXM warrantyN5XSQ wasQMKWX +aZVQRS +aboutR0WYQ +accessed0WVPR +atZWWUP +backOJKOX
+brilliantRIHQZ +chargedOZWLQ +closedN31XO +deadNLMMT +excellentQQQP0 +executed2TTRR +from2UTWS +givenZRS0P +hereMLNKZ
+inVWU4R +madeOLNOR +meantUHQMR +mySKKMW +notNVTOR +onOMOPT +promisedQYWVQ +putZUTIR +refused3UVUR +soORPZW +theNKMPU
+toNVUYR +underPKMJR wastedNYZ6Q water0USWQ +in0ZV0Q +isXTTUS waySSV0P weZZXVQ +areVTXXP +bookedL1XZQ +canORUTR
+can'tZUU1R +cannotXTT0S +confirmNFFQS +doXYUZR +don'tQMJSQ +end110QN +foundZYUNQ +getOZUQR +gotZWQSR +haveZQQJQ
+herebyZYWXS +loseZVV0R +moveLZUQS +movedQMOP0 +mustXZVUR +needYW10Q +noticed0YWNQ +paySUU2X +shallZYTTS +standZUUUS
+useNUVPQ +won'tOMNPZ we'dRPVQR +likeLPUNQ we'llULGRM we'reWNOOW +aXUUVR we've23WVL +beenYZUZQ +decidedZWWUP +lostZTVXQ
+putWSTHS +sentZVTOR weakRZSYL weatherQMMUU webZ0ULS websiteUZWZQ +isYVTUR weekQWVVR +#PLXRS weekendUVSY0 weekendsQKTQR
weeklyPNNOQ weeksJ0UQT +agoN0WPP +andNLTZQ +without0TUTP wellMMONZ +doneQKJM2 wentVTRRU +to2VVPS wereNSPQY wetPYVWR
whatTUUWU +aGHFP7 +canR0TZQ +do30TUW +doesQMUNR +happensOMUQQ +iKROXY +isWRXXQ +wouldRGTOP what's +goingQZVXQ +theQIWSR
wheelchairNMPQX whenNWXNT +iV1VOQ +isRNTQY +theNTM3W where +doQJURR +iRKQRX +toZSTPS where'sRYTZR +myOZTXR whetherOEWSR
whichWQ0IP +costs0TSQS +iZYURR +isVYSTR +ofONTQR whileY4ZUP +iS0WYQ +my2WVVR +theVWVZR whitRLUTR +mondayRLUTR whoXUTYW
+cameOJRRR +isYXVYQ +said1XWUQ +should0XVIQ whoeverLEGG9 whole1WU2U +schoolOLNN0 +site5XYRP +streetYVUXX +teamNLKPT
whom0SWYQ +doRKSSR whyMZUSX +isS3TZS wife +asQ0XRQ +was2WVVR wifiKQYMJ willZQPYP +answer4752M +beQNJSN +hearYWXUR
+missOGHN5 +not4VUOS +theRHWOP +thereRNVMW windZVVZR windowLMOVP windowsYYYSQ wingYVXKR winterOOSNU wiped7WWOR
wireT4VTQ wishXJWSX +toYURYP withXXVSS +#ZVXOQ +aWUVVT +effectYXXRS +herLRUSR +meLEGG4 +ourUMTRR +thanksUYVSL +theYVTVS
+theirZUTJR +thisULRXQ +threeYSPYU +twoZYVVR +you3SVNW +yourZUT1Q withdrawZSQQP +from2XWPR +myPKLPP withdrawnOIJMS
withdrew2WUUR within3XSIT +aZ0TQU +fourteenZYWOR +theXXUHR withoutTWVXS +aXUSXX +itXVSPS +theMONOW wonPNPNZ won't
+pay00WYR +stop1UTXR wonderHHWMR +whetherMKVPR wonderfulNHHL7 wordOVPVX workJRPXZ workedMQPLW workingXTUYW +againONOL3
+byYZXSP worksMONKU +againPGKMW workshopQJOMX +onNKKPX worstRPQUY +fromPKJN2 wouldLKZNQ +anS3TSR +beSOWRO +doMWTMS
+itRMUQU +theRJSQR +youMQWPS +yourPKTPR wowNHEN7 writingYTVRP wrongN7YSO +childYWV0Q +commaPLMPY +companyRJJUR
+doseYTTYS +list1VTOS +meterQY1UQ +nameKUVQR +sizeRYSXS +strengthYVTWR wroteMQPWS +onR22WQ +theOKKNW xYXWRQ yearNJRQY
yearly +inspectionPKQRR years0QMW4 +andPNOP1 +ofVKMTV yesSZTRV yesterdayVTPUX +youNKMLX yetMVUNR youTQPTW +againQQPJ0
+alsoSR0S3 +andXYXSR +are1ZWSS +canTPLPS +changedY0VXR +closed4YXXQ +confirmedLWTVR +correctSYVXR +delivered2XX2R
+didOMONV +doN2R0U +forZQPRM +fromIHHN5 +gaveMTTUS +getYNTRR +gotZYUOR +have3PTSO +hold1YUQR +inY0W3Q +installed1WVYQ
+justW0TWS +keep0VVVQ +knowLGCPP +mailQKSQS +makeRPUTZ +mayWPOTQ +mustYXWWR +needWRPSR +postRMURX +putQ0UYR +reachRDFRR
+rentZZXYQ +ruined2VVUQ +savedMKJL0 +sentMPL2R +shouldOMKNR +storeRYVRR +tellNRWRP +thenOKLQP +to2US0U +tookKJLM0
+wereNMNK6 +will0ZZWR you'reUORPT +openQHXTR you've40X0S +beenYSRTU +gotZXVSR youngNKLO1 +manNMNP2 yourXPOYU
+brochureQMTQR +caseZVWVR +colleagueMVWVU +competitor0YWYQ +computersZXWPO +contactPJJNS +customersY1TWS +driverXTTRU
+endYVUXQ +filesOJHOS +hotline2WWXQ +legalPNSQR +mailJMPHQ +manMHKH2 +messageJJIOP +monitoringOKMOS +mrPKKL2 +name0WTLS
+newPRM3R +nightMHII5 +orderPEDOP +peopleWXSZR +recordsPKKPQ +remote1TTTR +requestNLMRQ +serviceZUVSR +shopTLQSU
+sideTKKNQ +softwareXUUOR +support2WUUR +surveyKMPVQ +systemQXU4P +teamLHMMV +updateYVV1R +vouchersNKSPS yoursXWYUV
+andUZUPS zeroUZUWR zoneQ31LP {again}KUPUW {all}XXUUU {alter}SUVSQ {any}USTVO {back}MRMWU {bad}U0WWQ {body}11WUR
{bought}VRSRR {cannot}0601O {card}YZWWP {could}QPUQR {dose}60YYR {do}POUPP {everyone}ZSRVU {exposed}4ZVTN {fixed}QKKSW
{foreign}8ZWTP {gear}XTQPN {has}TTRTR {heat}YVUZM {hurt}XTVWQ {leave}UZUTQ {money}12Y3P {much}LWWUQ {nobody}41ZZP
{not}VZVWR {now}TWSVR {nth}L0Z3P {number}SUSTR {order}NWUSQ {paper}OQVQN {people}61ZYR {place}1UURT {private}YWWRN
{prolong}ZWUSP {provider}3VUUU {require}UTZSO {serve}RVSRR {service}WUTSS {solved}NDCPU {soon}4XTZQ {span}SYVVT
{tell}PYZRP {trouble}OLLRW {us}WUUWS {utility}2YTWO {was}ROLSW {you}UQQUT ~ +#LHWOP +aJGZNT +afterOOURQ +afternoonPKSRR
+againPXTMR +allPLSWR +alsoSKYRY +anOWWSR +andKIVMO +answerU0SSS +apiQNTRR +appTNTRR +areLFYQO +asPKXRU +askSMUOR
+atMFWVO +backT4WSP +beNS0UV +beenV3W0Q +beforeOSTTR +betweenQFVQQ +binRKSPS +bitSMTS3 +bookRLTQR +butRNTXR +byQPYLS
+canQQXRR +cancelQJTQS +carQMSPR +changedRZUVR +chargeSMSSS +comeMUYRU +compromised40U7S +contractQNTRR +correctRYTQS
+correctedRZTPS +costQNTNQ +couldLZ0MS +courseRMUSP +courtPLTRQ +coverNOWPR +dateQMTPS +dayPKTMX +didSXTYQ +doLJYOR
+doesMHXPO +downloadSNTRR +emergencyQNUPR +findQPVWS +firePOVPQ +fontRMUSZ +forLE1NR +formU0V0U +getRWWNT +goingWZVZQ
+greenPMVSP +guestsNDTPS +hallROTSR +handleRISSS +happensOMTQQ +hardSZT4R +haveNSYVR +houseQNTRQ +howQPXSP +iOPYMQ
+i'veR7UTR +ifPCUMS +illRJSQS +inNH0KQ +insertS3TSR +insurancePNTQR +intoUNTQQ +invoicesSGTSR +isOL0PP +itL10NR +jS0SSR
+knownQ0UQR +largerRNUP6 +lastTNTQR +laterS2URR +legalPNSQR +letterRKTRR +listTLTQS +longPJUOQ +lookQ2SZR +makeRSTX0
+manySHTRR +matchingQMVO9 +mayOMWMV +menuQKU0P +mightRUUX0 +modelSMTPS +monthsQKTOR +moveN1TSQ +mustOIUOR +myLGXRQ
+needSLUNR +newQ4UPP +nextMMWTX +notXRT0R +noticeQLTPR +now0SUUR +numberRNTQS +ofMDXQQ +officePLTOS +onODZRO +oneMLWPT
+openQLVRS +orLGVIP +orderNIVNX +ourOLYPP +outOFVOV +panicQJSPR +paperRNTSQ +parentsRLSSR +passwordsQJTQS +perRLTQR
+planNLUSR +pointsRGSPR +policyPKWOQ +postRMXPY +priceRHTPR +ratherSITSR +readQ7T9R +receiptSMXRU +rightQWURQ +runQOUQR
+safe0XTUQ +sandboxSYUSR +secondROUNY +secretS6VSR +sendSXURP +seriouslyQYV4O +setOZTNS +severalRMSSS +shortcutSNTQ2
+shouldSOUKS +sinceV3T2S +sitRZTRR +slidesSKURX +smallPKTPR +soQUW2P +somebodyQ2VVP +someoneOYSWS +somethingNVTOQ
+stateYWSTS +stillUNTQR +stockRLTPP +stopULSPR +supportZUTTR +takeRKTPR +teamOMUMX +thatQV0WM +theME2OP +themN2TRQ
+thereKOWNU +theseQYT1S +thingRPURY +thisUXW1N +threeNLTQR +toOOZWQ +togetherRYTRR +tooNIUNU +trialRLUSQ +twoXJWQZ
+untilSLTSR +upPYWLS +updatedS2SXS +urgentRKTRS +useRNTRR +usersQKSQR +versionRNTXW +warrantyR0SPR +wasRZYXP
+waterWUUUR +wayRLSRR +weQRWRV +weekO3VMS +whatWUZXO +wheelchairRKSSS +whenMOYVU +whereOMWMP +whichJEYOP +whoZVY2N
+whomSMTRR +whyN2VYQ +willLKZUT +withIFWPN +withoutOBTOQ +wouldKHYKR +wrongUYTOS +yearNJURT +yesterday'sYTSPR +youMV0QQ
+yourMI0SN
`,
});

import { listed } from './listed.ts';
import type { MailWords } from './mail-words.ts';

export const french: MailWords = {
  replyHeaders: { starts: ['le'], verbs: ['a écrit'] },
  sender: ['de', 'expéditeur'],
  fields: ['envoyé', 'date', 'à', 'cc', 'objet', 'destinataire', 'répondre à', 'importance', 'pour'],
  originals: ["message d'origine", 'message original', 'message initial', "courriel d'origine"],
  forwards: [
    'message transféré',
    'début du message transféré',
    'début du message réexpédié',
    'message réexpédié',
    'courriel transféré',
  ],
  pointers: ['voir ci-dessous', 'ci-dessous', 'pour information', 'pour info', 'pi', 'voir pièce jointe'],
  replyLines: ['répondre au-dessus de cette ligne', 'répondez au-dessus de cette ligne', 'au-dessus de cette ligne'],
  signOffs: listed(`
    cordialement, bien cordialement, très cordialement, cordialement vôtre, salutations, meilleures salutations, salutations
    distinguées, sincères salutations, sincèrement, bien à vous, bien à toi, bonne journée, bonne soirée, bonne réception,
    respectueusement, amicalement, cdlt, cdt, avec mes salutations, avec mes remerciements, merci et bonne journée, merci
    et cordialement, veuillez agréer madame monsieur, veuillez agréer, je vous prie d'agréer, dans l'attente de votre réponse
  `),
  thanks: ['merci', 'merci beaucoup', "merci d'avance", 'merci bien', 'avec mes remerciements', 'mille mercis'],
  postscripts: ['ps', 'p.s'],
  sentenceWords: listed(`
    je, j'ai, nous, mon, ma, mes, notre, nos, vous, votre, vos, est, sont, était, a, ont, avait, peut, pouvez, peux, doit, il,
    elle, ce, cela, ça, ne, pas, plus, quand, pourquoi, comment, depuis, toujours, svp
  `),
  jobTitles: listed(`
    directeur, directrice, direction, responsable, chef de, cheffe de, ingénieur, ingénieure, avocat, avocate, juriste, gérant,
    gérante, président, présidente, délégué, déléguée, chargé de, chargée de, chargé d, chargée d, conseiller, conseillère,
    technicien, technicienne, adjoint, adjointe, secrétaire, secrétariat, assistant, assistante, comptable, service, département,
    fondateur, fondatrice, associé, associée, consultant, consultante, administrateur, administratrice, médecin, infirmier,
    infirmière, rssi, dsi, drh, pdg, dg
  `),
  contacts: listed(`
    tél, tel, téléphone, portable, mobile, fax, télécopie, standard, ligne directe, courriel, e-mail, mail, site, rue, avenue,
    boulevard, place, chemin, cedex, bp, sarl, sas, sa, sasu, eurl, snc, siret, siren, rcs, tva, capital, siège social, société
  `),
  disclaimers: listed(`
    ce message et toutes, ce message et ses, ce message et tous, ce message et les, ce message ainsi que, ce message y compris, ce
    message est confidentiel, ce message est destiné, ce message est établi, ce message est exclusivement, ce message est
    strictement, ce message peut contenir, ce message contient des informations, ce message électronique, ce courriel et, ce
    courriel est, ce courriel ainsi que, ce courriel peut contenir, ce courriel contient, ce mail et, ce mail est confidentiel, ce
    mail est destiné, cet e-mail et, cet e-mail est confidentiel, cet e-mail est destiné, cet e-mail est strictement, cet e-mail
    ainsi que, cet e-mail peut contenir, cet e-mail contient, les informations contenues dans ce, les informations contenues dans
    cet, l'information contenue dans ce, l'information contenue dans cet, le contenu de ce message, le contenu de ce courriel, le
    contenu de cet e-mail, le contenu de ce mail, avis de confidentialité, clause de confidentialité, note de confidentialité,
    mention de confidentialité, avertissement ce, avertissement légal, mentions légales, à l'intention exclusive, à l'usage
    exclusif, à l'attention exclusive, usage exclusif de ses destinataires, exclusivement à ses destinataires, exclusivement
    destiné, exclusivement réservé, exclusivement à son destinataire, confidentiels et établis, confidentielles et ou, sont
    confidentiels, sont confidentielles, confidentielles ou protégées, confidentielles et protégées, confidentielles et
    destinées, couvert par le secret professionnel, couvertes par le secret professionnel, vous n'êtes pas le destinataire, vous
    n'êtes pas un destinataire, vous n'êtes pas destinataire, vous n'en êtes pas le destinataire, si vous avez reçu ce message par
    erreur, si vous avez reçu ce message, si vous avez reçu ce courriel, si vous avez reçu cet e-mail, si vous avez reçu ce mail, si
    vous recevez ce message par erreur, si vous recevez ce message, si vous recevez ce courriel, si vous recevez cet e-mail, reçu
    par erreur merci, merci d'en avertir immédiatement, merci d'en informer immédiatement, merci de le détruire, veuillez le
    détruire, veuillez le supprimer, veuillez en avertir immédiatement, veuillez en informer l'expéditeur, en avertir
    l'expéditeur, en informer l'expéditeur, en aviser l'expéditeur, prévenir l'expéditeur, avertir l'expéditeur, informer
    l'expéditeur, toute utilisation de ce message, toute utilisation non, toute diffusion non, toute diffusion ou, toute
    publication, toute utilisation ou, toute reproduction, toute copie, toute divulgation, est strictement interdite, est
    interdite sauf, est interdite et, ne pouvant assurer l'intégrité, l'internet ne permettant pas, l'intégrité de ce message,
    décline toute responsabilité, déclinons toute responsabilité, aucune responsabilité, ne saurait être tenu responsable, ne
    saurait être tenue responsable, les opinions exprimées, absence de virus, politique de confidentialité,
    traitement de vos données personnelles
  `),
  notices: listed(`
    provient de l'extérieur, provenant de l'extérieur, provient d'un expéditeur externe, provient d'une source externe, émane de
    l'extérieur, vient de l'extérieur, expéditeur externe, courriel externe, e-mail externe, message externe, ne cliquez pas sur,
    ne cliquez sur aucun, n'ouvrez pas les pièces, n'ouvrez aucune pièce, sauf si vous reconnaissez, à moins de reconnaître, vous
    n'obtenez pas souvent, pensez à l'environnement, penser à l'environnement, respecter l'environnement, avant d'imprimer, avant
    impression, n'imprimez ce message, n'imprimez cet e-mail, ne pas répondre à ce message, ne pas répondre à cet e-mail, ne pas
    répondre à ce courriel, ne répondez pas à ce, ne répondez pas à cet, merci de ne pas répondre à, ceci est un message
    automatique, message généré automatiquement, e-mail généré automatiquement, message envoyé automatiquement, message a été
    envoyé automatiquement, courriel a été généré, boîte n'est pas surveillée, tous droits réservés, vous recevez cet e-mail car,
    vous recevez ce message car, vous recevez ce courriel car, vous recevez cet e-mail parce, vous recevez ce message parce, vous
    recevez cette newsletter, cet e-mail a été envoyé à, voir dans votre navigateur, afficher dans le navigateur, dans votre
    navigateur, version en ligne, ne s'affiche pas correctement, se désabonner, se désinscrire, vous désabonner, vous désinscrire,
    me désabonner, désabonnez-vous, désinscrivez-vous, gérer vos préférences, gérer mes préférences, ne plus recevoir, a été
    analysé, sans virus
  `),
  footers: listed(`
    envoyé de mon, envoyé depuis mon, envoyé depuis, envoyé à partir de, envoyé avec, envoyé par mon, envoyé via, télécharger
    outlook, obtenez outlook, obtenir outlook, outlook pour ios, outlook pour android, excusez les fautes, veuillez excuser ma
    brièveté, veuillez excuser les fautes, désolé pour les fautes, suivez-nous, retrouvez-nous, rejoignez-nous, visitez notre
    site, désabonnement, désinscription, inscrivez-vous, réservez dès, achetez maintenant, j'en profite, en savoir plus, lire la
    suite, nos bureaux sont, horaires d'ouverture, siège social, société au capital, au capital de, rcs
  `),
  newsletter: {
    browser: listed(`
      dans votre navigateur, afficher dans le navigateur, version en ligne, ne s'affiche pas correctement, voir en ligne
    `),
    reason: listed(`
      vous recevez cet e-mail car, vous recevez ce message car, vous recevez ce courriel car, vous recevez cet e-mail parce, vous
      recevez ce message parce, vous recevez cette newsletter, cet e-mail a été envoyé à, vous êtes inscrit
    `),
    optOut: listed(`
      se désabonner, se désinscrire, vous désabonner, vous désinscrire, désabonnement, désinscription, gérer vos préférences, gérer
      mes préférences, ne plus recevoir, désabonnez-vous, désinscrivez-vous
    `),
    offers: listed(`
      remise, réduction, achetez maintenant, commandez, j'en profite, profitez, offre spéciale, offre
      exclusive, offre, livraison gratuite, livraison offerte, jusqu'à, dernière chance, durée limitée, inscrivez-vous, réservez,
      en savoir plus, lire la suite, webinaire, nouveautés, cette semaine, ce mois-ci, dans ce numéro, code promo
    `),
  },
  automatic: {
    subjects: listed(`
      réponse automatique, absence du bureau, absent du bureau, message d'absence, absence, absent, absente, en congés, en congé,
      notification d'absence, accusé de réception, réponse d'absence, hors du bureau
    `),
    openings: listed(`
      ceci est une réponse automatique, il s'agit d'une réponse automatique, cette réponse automatique, ceci est un accusé de
      réception automatique, ce message est une réponse automatique, ceci est un message d'absence
    `),
    absences: listed(`
      je suis absent, je suis absente, je suis actuellement absent, je suis actuellement absente, je suis actuellement en congés,
      je suis actuellement en congé, je suis en congés, je suis en congé, je suis en vacances, je suis en déplacement, je serai
      absent, je serai absente, je suis hors du bureau, actuellement absent, actuellement absente, actuellement en congé, merci pour
      votre message, merci de votre message, merci pour votre e-mail, merci de votre e-mail, merci de nous avoir contactés, nous vous
      remercions de votre message, nous avons bien reçu votre, nous avons reçu votre, votre demande a bien été, votre message a bien
      été, votre e-mail a bien été
    `),
    returns: listed(`
      je serai de retour, de retour le, de retour au bureau, à mon retour, dès mon retour, jusqu'au, en cas d'urgence,
      pour toute urgence, pour toute demande urgente, veuillez contacter, merci de contacter, vous pouvez contacter, pendant mon
      absence, durant mon absence, en mon absence, accès limité, pas accès à, dans les meilleurs délais, dans les plus brefs délais,
      sous 24 heures, sous 48 heures, jours ouvrés, jours ouvrables, numéro de ticket, numéro de dossier, ne pas répondre
    `),
  },
  bounces: {
    subjects: listed(`
      non remis, non distribué, message non remis, message non distribué, échec de la remise, échec de remise, échec de livraison,
      échec de distribution, notification d'état de remise, courrier non remis, lu, retour à l'expéditeur
    `),
    reports: listed(`
      échec de la remise, la remise à ces destinataires, n'a pas pu être remis, n'a pas pu être distribué, n'a pas pu être livré,
      n'a pas été remis, n'a pas été distribué, aux destinataires suivants, destinataires ou groupes suivants, le destinataire
      suivant, adresse n'a pas été trouvée, adresse introuvable, votre message a été lu le
    `),
  },
  no: listed('non, aucun, aucune, sans objet, néant, pas du tout, non applicable'),
  goodNews: listed(`
    fonctionne, fonctionnent, marche, marchent, accessible, disponible, joignable, possible, résolu, résolue, réglé, sauvegarde,
    accès, reçu, arrivé, satisfait, satisfaite, répondu, pouvez, aidé, sécurisé
  `),
};

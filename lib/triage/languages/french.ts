import { listed } from '../listed.ts';
import type { SetPhrases } from './set-phrases.ts';

/** Words of a text, and the same with what French joins to the vowel at their beginning. */
const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) => (/^[aeiouyéèêh]/.test(word) ? [word, `l'${word}`, `d'${word}`] : [word]));

export const french: SetPhrases = {
  id: 'fr',
  version: '1',
  endings: ['s', 'e', 'es'],
  classes: {
    system:
      words(`serveur~ site sites boutique système~ caisse caisses application appli plateforme portail réseau internet
      téléphone téléphonie standard api messagerie connexion réservation réservations logiciel cloud vpn wifi ligne lignes terminal
      terminaux paiement paiements production machine machines chauffage électricité base service services routeur
      commandes intranet extranet`),
    failed: words(
      'panne tombé tombée tombés tombées planté plantée plantés inaccessible inaccessibles injoignable indisponible hs',
    ),
    work: words(`travailler encaisser commander payer connecter réserver appeler joindre accéder acheter imprimer facturer vendre
      téléphoner produire`),
    people:
      words(`clients client patients salariés employés collègues utilisateurs personnes équipes magasins collaborateurs
      élèves hôtes`),
    all: words('tout tous toute toutes entier entière entiers entières totalité'),
    data: words(`données fichiers fichier photos projets documents contacts dossiers dossier agenda calendrier base comptabilité
      commandes factures mails messages boîte disque archives fiches sauvegarde sauvegardes`),
    gone: words(`disparu disparus disparues disparue effacé effacée effacés effacées supprimé supprimée supprimés supprimées perdu perdue
      perdus perdues écrasé écrasés écrasée écrasées introuvable introuvables détruit détruits formaté`),
    account:
      words(`compte comptes site serveur boîte messagerie ordinateur ordinateurs poste postes réseau système profil page
      boutique`),
    intruded: words(
      'piraté piratée piratés piratées hacké hackée hackés compromis compromise usurpé usurpée infecté infectés infectée',
    ),
    private: words('factures adresses données commandes coordonnées dossiers messages comptes noms contrats'),
    others: words('autres autre'),
    clients: words('clients client personnes utilisateurs personne patients gens'),
    card: words('carte cb chéquier'),
    transfer: words(
      'paiement prélèvement débit débits prélèvements virement achat transaction opération opérations paiements achats',
    ),
    lawyer: words('avocat avocate avocats'),
  },
  ignore: listed(`
    exercice d'évacuation, exercice incendie, évacuation incendie, coupe feu, détecteur de fumée, feu vert, contre les pannes,
    avocat en droit, arrêt maladie, sans perte de données, conforme au rgpd, conformité rgpd, mort de rire, panne prévue
  `),
  negators: listed("ne, n', pas, jamais, aucun, aucune, sans, ni, n'est pas, n'était pas"),
  suppositions: listed("si, s'il, au cas où, en cas de, en cas d'incendie, par exemple, contre"),
  inquiries: listed(`
    comment, quand, combien, quel, quelle, quels, quelles, où, est-ce que, est ce que, pouvez vous, puis je, peut on, y a t il,
    proposez vous, êtes vous, avez vous, serait il, qui, quoi, faut il, doit on, existe t il, je cherche
  `),
  resolutions: listed(`
    résolu, résolue, résolus, est réglé, est réglée, réparé, réparée, fonctionne à nouveau, fonctionne de nouveau, remarche, refonctionne,
    de nouveau en ligne, à nouveau accessible, tout est rentré dans l'ordre, est rétabli, est rétablie, retrouvé, retrouvés, retrouvées, fausse alerte
  `),
  claims: listed('selon, soi disant'),
  turns: words('mais et cependant pourtant puis sinon car parce donc'),
  signals: {
    outage: listed(`
      {system} .. {failed}, {system} .. en panne, en panne .. {system}, panne totale, panne générale, panne de courant, panne d'électricité, panne réseau, panne internet,
      coupure de courant, coupure générale, coupure internet, {system} ne répond plus, {system} ne répond pas, {system} ne fonctionne plus, {system} ne marche plus,
      ne répond plus, plus rien ne fonctionne, plus rien ne marche, rien ne fonctionne, rien ne marche, plus personne, personne ne peut, personne n'arrive,
      ne pouvons plus {work}, ne peuvent plus {work}, {people} ne peuvent pas, ne pouvons plus rien, ne peut plus {work}, aucun de nos {people}, aucun {people}, {people} sont bloqués, {people} sont bloquées,
      plus d'internet, plus de réseau, plus de téléphone, plus internet, plus de courant, plus d'électricité, est à l'arrêt, sont à l'arrêt, à l'arrêt depuis,
      production .. arrêtée, production à l'arrêt, activité .. arrêtée, tout est bloqué, tout est arrêté, complètement bloqué, complètement bloqués, paralysé, paralysée, paralysés, page blanche,
      erreur 500, erreurs 500, erreur 502, erreur 503, erreurs 503, ne reçoit plus, ne recevons plus, inaccessible depuis, sont inaccessibles, est inaccessible
    `),
    'data-loss': listed(`
      perte de données, pertes de données, {all} .. {data} .. {gone}, {data} .. {gone}, {data} ont disparu, {data} a disparu, tout est {gone}, tout a disparu, tout perdu, avons tout perdu,
      tout a été effacé, tout a été supprimé, effacé par erreur, effacée par erreur, supprimé par erreur, supprimés par erreur, dossier est vide, dossier vide, base est vide, agenda est vide,
      il manque .. données, manque .. ans, sauvegarde .. restaure, sauvegarde ne se restaure pas, sauvegarde .. corrompue, aucune sauvegarde, pas de sauvegarde, disque dur .. mort,
      disque dur .. hs, disque .. formaté, a formaté, a écrasé .. {data}, écrasé {data}, irrécupérable, irrécupérables, impossible de restaurer, impossible de récupérer
    `),
    security: listed(`
      {account} .. {intruded}, {intruded}, piratage, pirate informatique, hacker, hackers, cyberattaque, attaque informatique, rançongiciel, ransomware, rançon, chantage, cheval de troie,
      logiciel malveillant, malware, virus, hameçonnage, phishing, fichiers .. chiffrés, fichiers .. cryptés, données .. chiffrées, fuite de données, fuite .. chez vous, une fuite de, vol de données,
      faille de sécurité, faille .. sécurité, vulnérabilité, incident de sécurité, {private} d'autres {clients}, {private} des autres {clients}, {private} .. {others} {clients}, {private} des autres,
      s'est connecté .. compte, quelqu'un s'est connecté, quelqu'un .. accès, quelqu'un .. mon compte, accès non autorisé, connexion suspecte, connexion inconnue, connexion non autorisée, mot de passe .. volé,
      mot de passe .. changé sans, mot de passe a été changé, mot de passe a été modifié, identifiants .. volés, donné ses identifiants, a donné .. identifiants, saisi ses identifiants, circulent sur internet,
      données .. sur internet, données .. dark, spams partent, envoie .. spams, envoie des spams
    `),
    fraud: listed(`
      fraude, frauduleux, frauduleuse, frauduleuses, fraudeur, escroc, escrocs, escroquerie, arnaque, arnaqué, arnaquée, arnaqueur, usurpation, usurpation d'identité, identité .. volée, sans mon autorisation, sans autorisation,
      sans mon accord, sans mon consentement, pas autorisé, non autorisé, non autorisés, ne reconnais pas, {transfer} inconnu, {transfer} inconnus, {transfer} que je ne, {transfer} suspect, {transfer} non, jamais rien acheté, jamais acheté,
      jamais rien commandé, jamais commandé, jamais signé, jamais souscrit, pas moi, n'était pas moi, n'est pas moi, ce n'était pas moi, quelqu'un utilise, quelqu'un .. ma {card}, utilise ma {card}, {card} .. volée, {card} .. utilisée,
      {card} .. piratée, volé mon, volé ma, volé mes, m'a volé, on m'a volé, opposition .. {card}, bloquez la, bloquer ma {card}, bloquez ma {card}, bloquez mon compte, pas demandés, pas demandé, n'ai pas demandé, n'ai pas demandés, {transfer} pas demandé,
      passer pour .. conseiller, passé pour, passée pour, fait passer pour, souscrit à mon nom, commande .. à mon nom, contrat .. à mon nom, compte .. à mon nom ouvert, vidé mon compte, compte vidé, faux site, fausse facture
    `),
    safety: listed(`
      pris feu, prend feu, en feu, a brûlé, brûle, brûlé, brûlée, brûlure, brûlures, incendie, flammes, fumée, explosé, explose, explosion, odeur de gaz, fuite de gaz, odeur de brûlé, sent le gaz, sent le brûlé,
      décharge électrique, électrocuté, électrocutée, électrocution, monoxyde, à l'hôpital, hôpital, urgences, samu, pompiers, ambulance, blessé, blessée, blessés, inconscient, inconsciente, intoxication, empoisonné, eu un accident, accident grave,
      danger de mort, en danger, dangereux, coincé .. ascenseur, coincée .. ascenseur, coincés .. ascenseur, coincées .. ascenseur, bloqué .. ascenseur, bloqués .. ascenseur, bloquées .. ascenseur, coincées dans l'ascenseur, coincés dans l'ascenseur,
      dans l'ascenseur, réaction allergique, choc allergique, ne respire plus, ne peut plus respirer, morceaux de verre, éclats de verre, bouts de verre, morceau de métal, veux mourir, envie de mourir, me suicider, suicide, me tuer, mettre fin à mes jours,
      freins .. lâché, freins ont lâché, plus de freins, freins ne, inondé, inondée, inondation, dégât des eaux, tableau électrique, étouffé, étouffe, agression, menacé de mort
    `),
    'legal-threat': listed(`
      {lawyer}, porter plainte, porte plainte, plainte contre, dépôt de plainte, déposer plainte, déposé plainte, mise en demeure, poursuites, poursuite judiciaire, tribunal, tribunaux, en justice, action en justice, juridique .. contre,
      dommages et intérêts, procès, assignation, assigner, huissier, huissiers, association de consommateurs, dgccrf, répression des fraudes, médiateur, ombudsman, voie judiciaire, voies judiciaires, procédure judiciaire, procédure de recouvrement, que choisir, gendarmerie,
      dernière relance, dernier avertissement, dernier avis avant, commissariat
    `),
    'data-protection': listed(`
      cnil, rgpd, article 15, article 17, droit d'accès, droit à l'oubli, droit à l'effacement, données personnelles .. supprim~, suppression .. données, effacement .. données, suppression de mes données, accès à .. mes données, accès à toutes mes données, protection des données
    `),
  },
};

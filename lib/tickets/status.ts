// Help desks have their own status names, and users add more. A status is stored as sent; its meaning is decided here.

/** Normalizes a status: case, blanks, `_` and `-` make no difference. */
export const foldedStatus = (status: string): string =>
  status
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC') // lower-casing may decompose a letter
    .replaceAll(/[\s_\-\u2010\u2011\p{Cf}]+/gu, ' ')
    .trim();

/** Names of finished statuses, by language. */
const finishedByLanguage: Readonly<Record<string, string>> = {
  en: `closed, close, auto closed, resolved, resolve, auto resolved, solved, fixed, done, complete, completed, finished,
    cancelled, canceled, ended, archived, deleted, trash, spam, merged, duplicate, rejected, declined, invalid,
    wont fix, won't fix, won’t fix, wontfix, not a bug, closed resolved, closed unresolved`,
  de: 'geschlossen, gelöst, geloest, erledigt, abgeschlossen, beendet, fertig, behoben, storniert, abgebrochen, abgelehnt',
  fr: 'fermé, ferme, fermée, résolu, resolu, résolue, terminé, termine, terminée, clos, clôturé, clôture, cloturé, annulé, rejeté',
  es: 'cerrado, cerrada, resuelto, resuelta, solucionado, terminado, finalizado, completado, cancelado, cancelada, rechazado',
  pt: 'fechado, fechada, resolvido, resolvida, concluído, concluido, concluída, finalizado, encerrado, cancelada, rejeitado',
  it: 'chiuso, chiusa, risolto, risolta, completato, concluso, terminato, annullato, annullata, rifiutato',
  nl: 'gesloten, opgelost, afgerond, afgesloten, voltooid, geannuleerd, afgewezen',
  nordic:
    'stängd, stängt, löst, avslutad, avslutat, lukket, løst, afsluttet, avsluttet, fullført, ratkaistu, suljettu, valmis',
  pl: 'zamknięty, zamknięte, zamknięta, rozwiązany, rozwiązane, zakończony, zakończone, anulowany, anulowane',
  cs: 'uzavřeno, uzavřený, vyřešeno, vyřešený, dokončeno, zrušeno',
  tr: 'kapalı, kapatıldı, çözüldü, tamamlandı, iptal, iptal edildi',
  ru: 'закрыт, закрыто, закрыта, решен, решён, решено, решена, выполнено, выполнен, завершено, завершен, завершён, отменен, отменён, отменено',
  uk: 'закрито, закритий, вирішено, вирішений, виконано, завершено, скасовано',
  ja: '完了, 解決, 解決済, 解決済み, 終了, クローズ, 対応済, 対応済み, 対応完了, キャンセル',
  zh: '关闭, 已关闭, 關閉, 已關閉, 解决, 已解决, 已解決, 完成, 已完成, 已取消, 已结束, 已結束',
  ko: '완료, 완료됨, 해결, 해결됨, 종료, 종료됨, 닫힘, 취소, 취소됨',
  ar: 'مغلق, مغلقة, محلول, تم الحل, مكتمل, منتهي, ملغى, ملغي',
  he: 'סגור, נסגר, נפתר, הושלם, בוטל',
};

let finished: ReadonlySet<string> | undefined;

/** Made at the first question: a list that asks for no status need not wait for it. */
const finishedStatuses = (): ReadonlySet<string> =>
  (finished ??= new Set(Object.values(finishedByLanguage).flatMap((names) => names.split(',').map(foldedStatus))));

/** Whether a status means that the ticket is finished. */
export type IsFinished = (status: string) => boolean;

/** By the common names and the tenant's own ones. */
export const finishedBy = (ofTenant: readonly string[]): IsFinished => {
  const added = new Set(ofTenant.map(foldedStatus));
  return (status) => {
    const folded = foldedStatus(status);
    return finishedStatuses().has(folded) || added.has(folded);
  };
};

/** Lines that WhatsApp writes itself: nobody wrote them, and some of them only groups have. */

/** How the sentences begin that every chat may have. They can have a sender in front: an iPhone puts the friend there. */
const notices = [
  'messages (?:and calls|to this (?:chat|group|business)|you send|in this chat) |your security code (?:with )?|your code with ',
  'nachrichten und anrufe sind ende|nachrichten in diese[mr] (?:chat|gruppe)|(?:deine|die) sicherheitsnummer',
  'los mensajes y las llamadas están cifrad|los mensajes (?:y llamadas )?(?:en|de) est[ea] (?:chat|grupo)|(?:tu|el) código de seguridad',
  'as mensagens e (?:as )?(?:chamadas|ligações) |as mensagens (?:desta conversa|neste grupo)|(?:seu|o|o seu) código de segurança',
  'les messages et les appels sont |les messages (?:envoyés|de ce groupe)|(?:votre|le) code de sécurité',
  'i messaggi e le chiamate sono |i messaggi (?:in|di) quest|il (?:tuo )?codice di sicurezza',
  'berichten en (?:gesprekken|oproepen) |berichten in deze|(?:je|de) beveiligingscode',
  'meddelanden och samtal |beskeder og opkald |meldinger og (?:samtaler|anrop) |viestit ja puhelut ',
  'wiadomości i połączenia |zprávy a hovory |správy a hovory |mesajele și apelurile |az üzenetek és hívások |poruke i pozivi ',
  'τα μηνύματα και οι κλήσεις |сообщения и звонки |повідомлення [йі] (?:дзвінки|виклики) |mesajlar ve aramalar |mesajlarınız ',
  'pesan dan panggilan |mesej dan panggilan |tin nhắn và cuộc gọi |मैसेजेस और कॉल्स |संदेश और कॉल |ข้อความและการโทร',
  'الرسائل والمكالمات |پیام‌?ها و تماس‌?ها |ההודעות והשיחות |メッセージと通話は|(?:消息和通话|訊息和通話|訊息已)|메시지 및 전화|메시지와 통화',
  "you (?:blocked|unblocked) this (?:contact|business)|du hast diesen kontakt|you(?:’|')re (?:now )?(?:using|chatting)|this (?:chat is|business )",
  'you (?:turned|updated|set) .{0,30}(?:disappearing|message timer)|disappearing messages ',
];
const notice = new RegExp(`^(?:${notices.join('|')})`, 'iu');

/** In any place of a line without a sender, or after the name of whoever did it. */
const groupEvents = [
  'created (?:this |the )?group|changed (?:the subject|(?:this|the) group|their settings)|group (?:icon|description|settings)|invite link|' +
    '\\badded\\b|\\bremoved\\b|\\bleft\\b|\\bjoined\\b|admin|was added|were added|requested to join',
  'gruppe .*erstellt|hinzugefügt|entfernt|verlassen|beigetreten|gruppen(?:bild|name|info|beschreibung|einstellungen)|betreff',
  'creó (?:el|este) grupo|creaste|añadió|agregó|añadiste|eliminó|salió|saliste|se unió|asunto|(?:ícono|icono|descripción|nombre) (?:de|del) (?:este )?grupo',
  'criou (?:o|este) grupo|adicionou|adicionado|removeu|saiu|entrou|nome do grupo|(?:imagem|descrição) (?:do|deste) grupo',
  'a créé (?:le|ce) groupe|avez créé|a ajouté|ajouté|a retiré|a quitté|a rejoint|(?:sujet|icône|description|nom) (?:de|du) (?:ce )?groupe',
  'ha creato (?:il|questo) gruppo|hai creato|ha aggiunto|ha rimosso|è uscit|(?:nome|icona|immagine|descrizione) del gruppo|oggetto',
  'heeft (?:de )?groep|groep .*(?:gemaakt|aangemaakt)|toegevoegd|verwijderd|verlaten|groeps(?:naam|afbeelding|info|beschrijving)|onderwerp',
  'skapade gruppen|lade till|lämnade|oprettede gruppen|tilføjede|forlod|opprettet gruppen|la til|forlot|loi ryhmän|lisäsi|poistui',
  'utworzył|dodał|usunął|opuścił|vytvořil|přidal|opustil|a creat grupul|a adăugat|a ieșit|létrehozta|hozzáadta|kilépett',
  'создал|добавил|удалил|покинул|вступил|присоединил|створи|додав|вийшов|вийшла|δημιούργησε|πρόσθεσε|αποχώρησε',
  'grubu(?:nu)? (?:oluşturdu|kurdu)|ekledi|ayrıldı|çıkardı|membuat grup|menambahkan|keluar|mengeluarkan|tạo nhóm|đã thêm|đã rời',
  'ग्रुप|समूह|أنشأ|بإضافة|أضاف|غادر|گروه|יצר|הוסיף|עזב|グループ|を追加|退出|群組|群组|群聊|移除了|加入了|그룹|님을 (?:추가|초대|내보)|나갔습니다',
];
const groupEvent = new RegExp(groupEvents.join('|'), 'iu');

/** @param text a message without marks for its direction */
export const isNotice = (text: string): boolean => notice.test(text);

/** For a line with a sender and without a mark: people begin messages with such words, too. */
export const isWholeNotice = (text: string): boolean => text.length > 60 && isNotice(text);

/** Only for a line that nobody wrote: people write such words all the time. */
export const isGroupEvent = (text: string): boolean => groupEvent.test(text);

/** A file, a link to a place, or something that was left out. */
export const isAttached = (text: string): boolean => /https?:|<|\(|\.[a-z0-9]{2,4}\b(?! [A-Z])|•/i.test(text);

/** A message that was deleted later was written. */
export const isDeleted = (text: string): boolean => deleted.test(text);

const deleted =
  /^.{0,40}(?:deleted|gelöscht|elimin(?:ó|aste) este|apag(?:ou|ada)|supprimé|eliminat|verwijderd|raderat|slettet|poistettu|usunięt|удал|видален|silindi|sildiniz|dihapus|menghapus|xóa|हटा|حذف|נמחק|削除|刪除|删除|삭제)/iu;

/** A sentence of the program that we don't know: long, and nothing is attached to it. */
export const isLongSentence = (text: string): boolean => text.length > 48 && !isAttached(text);

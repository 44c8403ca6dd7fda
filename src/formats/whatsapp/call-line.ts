/**
 * The lines that WhatsApp writes for calls, in the languages that most phones have. A line counts as a call only if all
 * of it is such a line: "missed voice call, sorry!" is what somebody typed.
 */

export interface CallLine {
  readonly way: 'call' | 'video';
  readonly isAnswered: boolean;
  /** The phone says so to whoever was called. */
  readonly isMissed: boolean;
}

/** By language: en, de, es, pt, fr, it, nl, sv, da, nb, fi, pl, cs, ro, hu, el, ru, uk, tr, id, vi, hi, ar, fa, he, ja, zh, ko. */
const missedVoice =
  'missed (?:group )?(?:voice |audio )?call|silenced (?:voice )?call|verpasster (?:gruppen-?)?(?:sprach|audio)?anruf|' +
  'llamada (?:de voz |grupal )?perdida|(?:chamada|ligação)(?: de voz)? (?:perdida|não atendida)|' +
  'appel (?:vocal |audio |de groupe )?manqué|chiamata (?:vocale |di gruppo )?persa|gemiste? (?:spraak|groeps)?(?:oproep|gesprek)|' +
  'missat (?:röst|grupp)?samtal|(?:mistet|ubesvaret) (?:tale|stemme)?opkald|(?:tapt|ubesvart) (?:tale|lyd)?anrop|' +
  'vastaamaton (?:ääni)?puhelu|vastaamatta jäänyt (?:ääni)?puhelu|nieodebrane połączenie(?: głosowe)?|' +
  'zmeškaný (?:hlasový )?hovor|apel (?:vocal |audio )?(?:pierdut|nepreluat|ratat)|nem fogadott (?:hang)?hívás|' +
  'αναπάντητη (?:φωνητική )?κλήση|пропущенный (?:аудио|голосовой )?(?:звонок|вызов)|' +
  'пропущений (?:аудіо|голосовий )?(?:дзвінок|виклик)|cevapsız (?:sesli )?arama|' +
  'panggilan (?:suara )?(?:tak|tidak) terjawab|cuộc gọi (?:thoại )?(?:bị )?nhỡ|मिस्ड (?:वॉइस |वॉयस )?कॉल|' +
  'مكالمة (?:صوتية )?فائتة|تماس (?:صوتی )?(?:بی‌پاسخ|بی پاسخ|از دست رفته)|שיחה (?:קולית )?שלא נענתה|' +
  '(?:音声通話の)?不在着信|未接(?:听)?(?:语音|語音)?(?:通话|通話|来电|來電)|부재중 (?:음성 ?)?(?:통화|전화)';
const missedVideo =
  'missed (?:group )?video call|silenced video call|verpasster (?:gruppen-?)?videoanruf|videollamada (?:grupal )?perdida|' +
  '(?:chamada|ligação) de vídeo (?:perdida|não atendida)|appel vidéo (?:de groupe )?manqué|videochiamata (?:di gruppo )?persa|' +
  'gemiste? (?:groeps)?video-?(?:oproep|gesprek)|missat videosamtal|(?:mistet|ubesvaret) videoopkald|(?:tapt|ubesvart) videoanrop|' +
  'vastaamaton videopuhelu|vastaamatta jäänyt videopuhelu|nieodebrane połączenie wideo|zmeškaný videohovor|' +
  'apel video (?:pierdut|nepreluat|ratat)|nem fogadott videóhívás|αναπάντητη βιντεοκλήση|пропущенный видео(?:звонок|вызов)|' +
  'пропущений відео(?:дзвінок|виклик)|cevapsız görüntülü arama|panggilan video (?:tak|tidak) terjawab|' +
  'cuộc gọi video (?:bị )?nhỡ|मिस्ड वीडियो कॉल|مكالمة فيديو فائتة|تماس تصویری (?:بی‌پاسخ|بی پاسخ|از دست رفته)|' +
  'שיחת וידאו שלא נענתה|ビデオ通話の不在着信|未接(?:听)?(?:视频|視訊|視像)(?:通话|通話)|부재중 영상 ?통화';
const voice =
  '(?:group )?(?:voice|audio) call|group call|sprachanruf|gruppenanruf|llamada(?: de voz| grupal)?|' +
  '(?:chamada|ligação)(?: de voz| em grupo)?|appel (?:vocal|audio|de groupe)|chiamata (?:vocale|di gruppo)|' +
  'spraak(?:oproep|gesprek)|groeps(?:oproep|gesprek)|röstsamtal|taleopkald|taleanrop|äänipuhelu|połączenie głosowe|hlasový hovor|apel (?:vocal|audio)|' +
  'hanghívás|φωνητική κλήση|аудиозвонок|голосовой звонок|аудіодзвінок|голосовий дзвінок|sesli arama|panggilan suara|' +
  'cuộc gọi thoại|वॉइस कॉल|مكالمة صوتية|تماس صوتی|שיחה קולית|音声通話|(?:语音|語音)(?:通话|通話)|음성 ?통화';
const video =
  '(?:group )?video call|videoanruf|videollamada|(?:chamada|ligação) de vídeo|appel vidéo|videochiamata|video-?(?:oproep|gesprek)|' +
  'videosamtal|videoopkald|videoanrop|videopuhelu|połączenie wideo|videohovor|apel video|videóhívás|βιντεοκλήση|видеозвонок|' +
  'відеодзвінок|görüntülü arama|panggilan video|cuộc gọi video|वीडियो कॉल|مكالمة فيديو|تماس تصویری|שיחת וידאו|' +
  'ビデオ通話|(?:视频|視訊|視像)(?:通话|通話)|영상 ?통화';
const tapToCall =
  '(?:tap|click) to call back|zum zurückrufen tippen|tippen,? um zurückzurufen|toca para (?:devolver la llamada|llamar)|' +
  'toque para (?:ligar de volta|retornar(?: a ligação)?)|(?:appuyez|touchez|toucher|appuyer) pour rappeler|tocca per richiamare|' +
  'tik om terug te bellen|.{0,20}focus mode|.{0,20}unknown (?:number|caller)';
const answered =
  'answered on other device|auf anderem gerät angenommen|contestada en otro dispositivo|atendida em outro (?:aparelho|dispositivo)';
const unanswered =
  'no answer|not answered|declined|keine antwort|nicht angenommen|abgelehnt|sin respuesta|no contestada|rechazada|sem resposta|' +
  'não atendida|recusada|pas de réponse|aucune réponse|sans réponse|nessuna risposta|senza risposta|geen antwoord|inget svar|' +
  'intet svar|ikke noe svar|ingen svar|ei vastausta|brak odpowiedzi|bez odpovědi|fără răspuns|nincs válasz|καμία απάντηση|' +
  'нет ответа|без ответа|немає відповіді|cevap yok|yanıt yok|cevaplanmadı|tidak (?:ada jawaban|dijawab)|không trả lời|' +
  'कोई जवाब नहीं|لا (?:يوجد رد|إجابة)|لم يتم الرد|بدون پاسخ|אין מענה|לא נענתה|応答なし|无人接听|無人接聽|未接听|응답 없음|\\d+ invited';
/** `2 min`, `1 hr 3 min`, `3:05`, `2 joined`. Typed words must have a unit of time: "voice call, 5 pm" is a plan. */
const lengthOf = (unit: string) =>
  `(?:\\d+ ?${unit}\\.?(?:,? (?:und |y |e |et )?\\d+ ?${unit}\\.?){0,2}|\\d+:\\d\\d(?::\\d\\d)?)`;
const anyUnit = '[\\p{L}\\p{M}]{1,12}';
const knownUnit =
  '(?:h|hrs?|hours?|std|stunden?|m|mins?|minut\\p{L}{0,3}|s|secs?|sek|seg|seconds?|sekunden?|segundos?|ч|мин|сек|хв|dk|sn|sa|joined)';

const flags = 'iu';
/** Most messages aren't calls, and this alone tells: one pattern instead of eight. */
const callStart = new RegExp(`^(?:${missedVoice}|${missedVideo}|${voice}|${video})`, flags);
const gap = '[.,:·•]? ?';
const missedCalls = [missedVoice, missedVideo].map((call) => ({
  /** A phone may add anything: how to call back, why it didn't ring, how many joined. */
  marked: new RegExp(`^(?:${call})(?: ?[.,:·•].*)?$`, flags),
  typed: new RegExp(`^(?:${call})(?:${gap}(?:${tapToCall}))?\\.?$`, flags),
}));
const held = (call: string, end: string) => new RegExp(`^(?:${call})${gap}\\(?(?:${end})\\)?\\.?$`, flags);
const heldCalls = [voice, video].map((call) => ({
  marked: held(call, `${lengthOf(anyUnit)}|${answered}`),
  typed: held(call, `${lengthOf(knownUnit)}|${answered}`),
  unanswered: held(call, unanswered),
  /** Only a phone writes it. A call somebody picked up has a length. */
  withoutLength: new RegExp(`^(?:${call})[.,:·•] ?[^\\d•]{1,40}$`, flags),
}));

/**
 * @param text the whole message without marks for its direction; null for anything but a call
 * @param isMarked true where a phone marked it as nothing that was typed
 */
export function readCallLine(text: string, isMarked: boolean): CallLine | null {
  if (text.length > 90 || !callStart.test(text)) return null;
  // Digits of every script.
  const line = text.replace(/\p{Nd}/gu, '0');
  const kind = isMarked ? 'marked' : 'typed';
  for (const [index, way] of (['call', 'video'] as const).entries()) {
    if (missedCalls[index]?.[kind].test(line)) return { way, isAnswered: false, isMissed: true };
    const calls = heldCalls[index];
    if (calls?.unanswered.test(line)) return { way, isAnswered: false, isMissed: false };
    if (calls?.[kind].test(line)) return { way, isAnswered: true, isMissed: false };
    if (isMarked && calls?.withoutLength.test(line)) return { way, isAnswered: false, isMissed: false };
  }
  return null;
}

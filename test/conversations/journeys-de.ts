import type { ConversationCase } from '../helpers/conversation-table';
import { languageButton, PICTURE } from './arrivals';

/** Longer ways through the assistant, in German: with one hand, in a hurry, and in two minds. */
export const GERMAN_JOURNEYS: readonly ConversationCase[] = [
  {
    title: 'mit einer Hand am Messestand: klein geschrieben, vertippt, gemerkt für später',
    channelId: 'msteams',
    exchanges: [
      { says: 'pumpem taizhou', first: /Taizhou/, contains: ['Pumpen'] },
      { says: '1', contains: ['Quellen'] },
      { says: 'merken', first: 'Auf Ihrer Merkliste' },
      { says: 'zurueck', first: /Taizhou/ },
      { says: 'und die 2 auch merken', first: 'Auf Ihrer Merkliste', contains: ['2 Firmen'] },
      { says: 'zeig mir meine liste', first: 'Ihre Merkliste: 2 Firmen' },
      { says: 'danke tschüss', first: 'Auf Wiedersehen' },
    ],
  },
  {
    title: 'die Exportleiterin überlegt es sich mitten im Gespräch anders',
    exchanges: [
      { says: 'Ventile in Deutschland', first: 'Deutschland' },
      { says: 'nein, Pumpen', first: /^Pumpen/ },
      { says: 'lieber in China', first: /^Pumpen · China/ },
      { says: 'nur Hersteller', first: /Pumpen.*Hersteller/ },
      { says: 'doch nicht', first: 'Abgebrochen' },
      { says: 'Armaturen aus Jiangmen', first: /Jiangmen/ },
    ],
  },
  {
    title: 'die Wirtschaftsförderung bereitet eine Delegation vor',
    exchanges: [
      { says: 'Was ist Zhuzhou für eine Stadt?', profile: 'zhuzhou' },
      { says: 'Und welche Projekte?', first: 'Zhuzhou', contains: ['Projekte'] },
      { says: 'Welche Firmen gibt es dort?', cities: ['zhuzhou'] },
      { says: 'vergleiche Zhuzhou und Foshan', first: 'Vergleich: Zhuzhou, Foshan', suggests: ['Firmen in Zhuzhou'] },
      { says: '2', profile: 'foshan' },
      { says: 'zurück', first: 'Vergleich: Zhuzhou, Foshan' },
    ],
  },
  {
    title: 'eine Zwischenfrage, dann die Antwort auf die erste',
    exchanges: [
      { says: 'Ich brauche einen Hersteller', first: 'Was suchen Sie?' },
      { says: 'Moment, wer sind Sie?', first: 'Lotse', contains: ['Was suchen Sie?'] },
      { says: 'Was zeichnet Foshan aus?', profile: 'foshan' },
      { says: 'Fliesenhersteller', first: /^Fliesen/ },
      { says: 'Wie wird das Wetter?', first: 'Dabei kann ich leider nicht helfen' },
      { says: 'mehr', lacks: ['nicht verstanden'] },
    ],
  },
  {
    title: 'ein Kollege aus China liest mit: Sprache hin und zurück, die Treffer bleiben',
    channelId: 'webchat',
    exchanges: [
      { says: 'Wer macht LED-Beleuchtung in Jiangmen?', first: /^LED.*Jiangmen/ },
      { says: languageButton('zh'), first: '接下来用中文', language: 'zh' },
      { says: '第二个', contains: ['信息来源'], language: 'zh' },
      { says: '收藏这家', first: '已收藏', language: 'zh' },
      { says: 'auf Deutsch bitte', first: 'ab jetzt auf Deutsch', contains: ['Quellen'] },
      { says: 'meine Merkliste', first: 'Ihre Merkliste: 1 Firma' },
    ],
  },
  {
    title: 'Bilder und Sprachnachrichten statt Worten',
    channelId: 'telegram',
    exchanges: [
      { says: PICTURE, first: 'nur Text lesen' },
      { says: PICTURE, contains: ['nur Text lesen', 'Womit kann ich Ihnen helfen?'] },
      { says: '1', first: 'Was suchen Sie?' },
      { says: PICTURE, contains: ['Was suchen Sie?'] },
      { says: 'Getriebe', first: /^Getriebe/ },
    ],
  },
  {
    title: 'drei Firmen nebeneinander, dann die ähnlichen',
    exchanges: [
      { says: 'Automobilzulieferer in Köln', first: /Köln/ },
      { says: 'die ersten drei vergleichen', first: /^Vergleich: .+, .+, .+/ },
      { says: 'die dritte', contains: ['Quellen'], suggests: ['Ähnliche Firmen'] },
      { says: 'ähnliche Firmen', contains: ['1. '], lacks: ['nicht verstanden'] },
      { says: 'Nummer 12', first: 'Ich weiß nicht, welchen Eintrag' },
      { says: '1 und 2', first: 'Vergleich: ' },
    ],
  },
  {
    title: 'die Merkliste ist voll',
    exchanges: [
      { says: 'Firmen in Foshan', cities: ['foshan'] },
      { says: 'alle auf meine Liste', first: 'Auf Ihrer Merkliste', contains: ['5 Firmen'] },
      { says: 'mehr', contains: ['6. '] },
      { says: 'alle auf meine Liste', contains: ['10 Firmen'] },
      { says: 'mehr', contains: ['11. '] },
      { says: '11 merken', first: 'voll', contains: ['Mehr als 10 Firmen', 'Nicht aufgenommen'] },
      { says: 'entferne 1', lacks: ['nicht verstanden'] },
      { says: '11 merken', first: 'Auf Ihrer Merkliste' },
    ],
  },
  {
    title: 'ein ganzer Brief statt einer Frage',
    exchanges: [
      {
        says: 'Sehr geehrte Damen und Herren, wir sind ein mittelständischer Betrieb aus Mainz und suchen für unser neues Werk einen zuverlässigen Hersteller von Keramikfliesen in Foshan. Mit freundlichen Grüßen, Erika Mustermann',
        first: /Foshan/,
        cities: ['foshan'],
      },
      { says: 'gibt es das auch in Deutschland?', first: /Deutschland/ },
      { says: 'ein Mensch bitte', first: 'Direkt verbinden' },
    ],
  },
  {
    title: 'ein Dank zwischendurch, dann nebenbei auf die Merkliste und wieder herunter',
    exchanges: [
      { says: 'Pumpen', first: /^Pumpen/ },
      { says: 'qwzx', first: 'nichts gefunden' },
      { says: '2', contains: ['Quellen'] },
      { says: 'merken', first: 'Auf Ihrer Merkliste' },
      { says: 'und die 3 auch', first: 'Auf Ihrer Merkliste', contains: ['2 Firmen'] },
      { says: 'zurück', first: 'nichts gefunden' },
      { says: '2 wieder raus', first: 'Von Ihrer Merkliste gestrichen', contains: ['1 Firma'] },
      { says: 'das erste auf meiner Liste', contains: ['Quellen'] },
      { says: 'die in Köln', first: /Sondermann|Köln/ },
    ],
  },
  {
    title: 'Taizhou gibt es zweimal',
    exchanges: [
      { says: 'Taizhou', first: 'Welchen Eintrag meinen Sie?', contains: ['台州', '泰州', 'nicht zur Allianz'] },
      { says: 'die in Zhejiang', profile: 'taizhou' },
      { says: 'Taizhou', profile: 'taizhou' },
      { says: 'Pumpen in Taizhou', cities: ['taizhou'] },
    ],
  },
  {
    title: 'eine Firma, die nicht im Verzeichnis steht, wird nicht mit der eben gezeigten verwechselt',
    exchanges: [
      { says: 'Midea', profile: 'midea-group-co-ltd' },
      { says: 'Anfrage an Haier', first: 'Zu „Haier“ habe ich im Verzeichnis nichts gefunden' },
      { says: 'vergleiche Midea mit KSB', first: /^Vergleich: Midea, KSB/ },
    ],
  },
  {
    title: 'die eigenen Daten, lesbar',
    channelId: 'sms',
    exchanges: [
      { says: 'Pumpen in Taizhou', cities: ['taizhou'] },
      { says: 'merke 1', first: 'Auf Ihrer Merkliste' },
      {
        says: 'schicken Sie mir meine Daten',
        contains: ['Ihre Daten bei Lotse', 'Ihre Merkliste: 1 Firma', 'Entwürfe'],
        lacks: ['dialogStack', '{'],
      },
    ],
  },
];

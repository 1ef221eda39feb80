import type { ConversationCase } from '../helpers/conversation-table';
import { ARRIVAL, languageButton, PICTURE } from './arrivals';

/** Conversations in German, written from the visitors of the design page "The conversation". */
export const GERMAN: readonly ConversationCase[] = [
  {
    title: 'erster Kontakt: wer da spricht, in wessen Namen, und drei Beispiele, die funktionieren',
    channelId: 'directline',
    exchanges: [
      {
        says: ARRIVAL,
        first: 'Lotse',
        contains: ['Assistenzprogramm', 'Industriestädteallianz', 'Chinesisch', 'Quelle'],
        suggests: ['Wer stellt Fliesen in Foshan her?', 'Industrielle Stärken von Wuppertal', 'Midea'],
      },
      { says: 'Wer stellt Fliesen in Foshan her?', first: /^Fliesen · Foshan: \d+ Firmen/, cities: ['foshan'] },
      { says: 'Industrielle Stärken von Wuppertal', first: 'Wuppertal', profile: 'wuppertal' },
      { says: 'Midea', first: 'Midea', profile: 'midea-group-co-ltd' },
    ],
  },
  {
    title: 'der Exportleiter aus Mainz sucht Aluminiumprofile',
    exchanges: [
      { says: 'Guten Tag', first: 'Lotse' },
      {
        says: 'Wir sind eine Mainzer Firma und suchen Lieferanten von Aluminiumprofilen in Foshan.',
        first: /^Aluminiumprofile · Foshan/,
        contains: ['Stadt: Foshan', 'Quelle: ', 'Eine Nummer öffnet das Profil'],
        lacks: ['Stadt: Mainz'],
      },
      { says: 'die erste', contains: ['Quellen', 'Foshan, China'] },
      { says: 'Danke!', first: 'Gern geschehen' },
      { says: 'Auf Wiedersehen', first: 'Auf Wiedersehen' },
    ],
  },
  {
    title: 'Bahntechnik in Zhuzhou: blättern, wählen, zur Stadt, weiter',
    exchanges: [
      {
        says: 'Suche Zulieferer für Bahntechnik in Zhuzhou',
        first: /^Bahntechnik · Zhuzhou · Zulieferer: \d+ Firmen/,
        cities: ['zhuzhou'],
        contains: ['Treffer 1 bis 5', 'Bereich: Bahntechnik · Stadt: Zhuzhou'],
        suggests: ['Mehr'],
      },
      { says: 'mehr', contains: ['6. ', 'Treffer 6 bis '], cities: ['zhuzhou'] },
      { says: 'noch mehr', first: /alle Treffer|Bahntechnik/ },
      { says: 'Nummer 2', contains: ['Zhuzhou, China', 'Quellen'], suggests: ['Zurück'] },
      { says: 'ihre Stadt', first: 'Zhuzhou (株洲)', profile: 'zhuzhou' },
      {
        says: 'Kooperationswünsche',
        first: 'Zhuzhou',
        contains: ['Kooperationswünsche'],
        lacks: ['Firmen im Verzeichnis'],
      },
      { says: 'Welche Firmen gibt es dort?', first: /^Zhuzhou: \d+ Firmen$/, cities: ['zhuzhou'] },
      { says: 'zurück', profile: 'zhuzhou' },
    ],
  },
  {
    title: 'eine Suche verändern: Stadt, Rolle, Ausschluss',
    exchanges: [
      { says: 'Autohersteller', first: /\d+ Firmen/ },
      { says: 'nur aus Köln', first: 'Köln', contains: ['Stadt: Köln'] },
      { says: 'nur Hersteller', first: 'Hersteller', contains: ['Köln'] },
      { says: 'statt Köln lieber Ingolstadt', first: 'Ingolstadt', hits: ['audi-ag'] },
      { says: 'ohne Audi', first: 'ohne AUDI AG', lacks: ['1. AUDI AG', '2. AUDI AG'] },
      { says: 'auch aus Zhuzhou', first: 'Ingolstadt, Zhuzhou' },
    ],
  },
  {
    title: 'von Foshan nach Jiangmen, und was dort fehlt, wird gesagt',
    exchanges: [
      { says: 'Fliesen in Foshan', cities: ['foshan'] },
      {
        says: 'statt Foshan lieber Jiangmen',
        first: /^Fliesen · Jiangmen: kein genauer Treffer, am ehesten \d+ Firmen$/,
        contains: ['„in der Region“'],
      },
      { says: 'zurück', first: /^Fliesen · Foshan/ },
    ],
  },
  {
    title: 'Stadtprofil mit fünf Rubriken',
    exchanges: [
      {
        says: 'Was zeichnet Foshan aus?',
        first: 'Foshan (佛山)',
        profile: 'foshan',
        contains: [
          'Merkmale der Stadt',
          'Industrielle Stärken',
          'Grundlagen der Auslandskooperation',
          'Kooperationswünsche',
          'Projekte',
          'Gründungsmitglied seit April 2016',
          'Quelle: isa-portal.de (2016)',
        ],
        suggests: ['Firmen in Foshan', 'Foshan: Industrielle Stärken'],
      },
      { says: 'Foshan: Industrielle Stärken', contains: ['Industrielle Stärken'], lacks: ['Firmen im Verzeichnis'] },
      { says: 'Firmen in Foshan', first: /^Foshan: \d+ Firmen/, cities: ['foshan'] },
    ],
  },
  {
    title: 'Firmen beim Namen: Tippfehler, Pinyin, Stadt dazu',
    exchanges: [
      { says: 'Knippex', first: 'KNIPEX', contains: ['Meinten Sie „KNIPEX“?'], profile: 'knipex-werk-c-gustav-putsch' },
      { says: 'Firmen dort mit Werkzeugen', contains: ['Wuppertal'] },
      { says: 'meidi', first: 'Midea', profile: 'midea-group-co-ltd' },
      { says: 'Was macht Vaillant?', lacks: ['nicht verstanden'] },
    ],
  },
  {
    title: 'mehrdeutige Namen werden einmal gefragt, mit Auswahl',
    exchanges: [
      { says: 'Schott', contains: ['SCHOTT AG', 'Schott Music'] },
      { says: 'Schott Music', first: 'Schott Music', profile: 'schott-music' },
      { says: 'Diehl', first: 'Welchen Eintrag', hits: ['diehl-controls', 'diehl-stiftung'] },
      { says: 'Hilfe', first: 'Mehrere Einträge heißen so' },
      { says: 'zurück', first: 'Welchen Eintrag' },
      { says: 'die zweite', profile: 'diehl-stiftung' },
      { says: 'CRRC', first: 'Welchen Eintrag', hits: ['crrc-zhuzhou-locomotive-co-ltd', 'crrc-guangdong-co-ltd'] },
      { says: 'die in Jiangmen', first: 'CRRC Guangdong', profile: 'crrc-guangdong-co-ltd' },
    ],
  },
  {
    title: 'keine Antwort auf die Auswahl: nur einmal gefragt',
    exchanges: [
      { says: 'Bosch', first: 'Welchen Eintrag' },
      { says: 'hmpf', lacks: ['Welchen Eintrag meinen Sie?'], suggests: ['Hilfe'] },
      { says: 'Bosch', first: 'Welchen Eintrag' },
      { says: 'Hildesheim', profile: 'robert-bosch-gmbh-hildesheim' },
    ],
  },
  {
    title: 'außerhalb der Allianz: gesagt, und die nächsten Mitglieder',
    exchanges: [
      {
        says: 'Pumpen in Stuttgart',
        first: /^Pumpen · Raum Stuttgart/,
        contains: ['Stuttgart gehört nicht zur Allianz', 'Die nächsten Mitglieder sind'],
      },
      { says: 'Maschinenbau in Shanghai', contains: ['Shanghai gehört nicht zur Allianz', 'Taicang'] },
    ],
  },
  {
    title: 'nichts gefunden und nichts verstanden: keine Sackgasse',
    exchanges: [
      {
        says: 'Flimmeron',
        first: 'Zu „Flimmeron“ habe ich im Verzeichnis nichts gefunden',
        suggests: ['Midea', 'Hilfe'],
      },
      {
        says: 'Flimmeron in Aachen',
        first: /^Aachen: \d+ Firmen$/,
        contains: ['Zu „Flimmeron“ steht nichts im Verzeichnis'],
        cities: ['aachen'],
      },
      { says: 'Wie wird das Wetter morgen?', first: 'Dabei kann ich leider nicht helfen', suggests: ['Midea'] },
      { says: '👍', first: 'nicht verstanden', suggests: ['Hilfe', 'Mit einem Menschen sprechen'] },
      { says: 'Mit einem Menschen sprechen', first: 'Direkt verbinden kann ich Sie noch nicht' },
    ],
  },
  {
    title: 'leere Nachricht, Bild',
    channelId: 'msteams',
    exchanges: [
      { says: '', first: 'nur Text lesen', suggests: ['Midea'] },
      { says: '   ', first: 'nur Text lesen' },
      { says: PICTURE, first: 'nur Text lesen' },
      { says: { ...PICTURE, text: 'Fliesen' }, first: /^Fliesen: \d+ Firmen/ },
    ],
  },
  {
    title: 'steuern: Hilfe, wiederholen, zurück, abbrechen, überspringen, neu anfangen',
    exchanges: [
      { says: 'Hilfe', first: 'Das können Sie mich fragen', contains: ['nur Hersteller', 'neu anfangen'] },
      { says: 'zurück', first: 'Weiter zurück geht es nicht' },
      { says: 'Fliesen in Foshan', cities: ['foshan'] },
      { says: 'Hilfe', first: 'Trefferliste' },
      { says: 'zurück', first: /^Fliesen · Foshan/ },
      { says: '2', contains: ['Quellen'] },
      { says: 'zurück', first: /^Fliesen · Foshan/ },
      { says: 'wiederholen', first: /^Fliesen · Foshan/ },
      { says: 'überspringen', first: 'keine Frage offen', suggests: ['Wiederholen'] },
      { says: 'abbrechen', first: 'Abgebrochen' },
      { says: 'ein Mensch bitte', first: 'Direkt verbinden' },
      { says: 'neu anfangen', first: 'wir fangen neu an' },
      { says: '2', first: 'nicht verstanden' },
    ],
  },
  {
    title: 'eine Frage, die nichts nennt, wird einmal nachgefragt; die Rolle bleibt',
    exchanges: [
      { says: 'Ich suche einen Lieferanten', first: 'Was suchen Sie?' },
      { says: 'Hilfe', first: 'Ich möchte wissen, was Sie suchen' },
      { says: 'Pumpen', first: /^Pumpen · Zulieferer/ },
      { says: 'Ich suche Firmen', first: 'Was suchen Sie?' },
      { says: 'suche', first: 'nicht verstanden' },
    ],
  },
  {
    title: 'Sprache wechseln: ausdrücklich, am Knopf, durch Schreiben',
    channelId: 'webchat',
    exchanges: [
      { says: 'Fliesen in Foshan', first: /^Fliesen/ },
      { says: 'auf Englisch', first: 'English from now on', contains: ['tiles · Foshan', 'Source: '], language: 'en' },
      { says: '2', contains: ['Sources'], language: 'en' },
      { says: languageButton('zh'), first: '接下来用中文', contains: ['信息来源'], language: 'zh' },
      { says: 'Ich möchte Firmen aus Köln sehen', first: /^Köln: \d+ Firmen$/ },
      { says: 'andere Sprache', first: 'Ich spreche Deutsch, 中文 und English', suggests: ['请用中文', 'In English'] },
    ],
  },
  {
    title: 'ein fremder Firmenname wechselt die Sprache nicht',
    exchanges: [
      { says: 'LED-Beleuchtung aus China', first: /^LED/ },
      { says: 'Foshan Electrical and Lighting', first: 'Foshan Electrical', contains: ['Quellen'] },
      { says: 'Diehl', first: 'Welchen Eintrag' },
      { says: 'Controls', first: 'Diehl Controls', contains: ['Quellen'] },
    ],
  },
  {
    title: 'eine Anfrage mit einzelnen Fragen, von den Treffern bis zum Rückzug',
    channelId: 'sms',
    exchanges: [
      { says: 'Fliesen in Foshan', cities: ['foshan'] },
      { says: 'Anfrage an 1 und 2', first: 'Worum geht es', contains: ['1. Lieferung', '8. Sonstiges'] },
      { says: 'Lieferung', first: 'Was wünschen Sie', contains: ['Notiert: Art der Anfrage: Lieferung'] },
      { says: 'Fliesen', first: 'erst 7 Zeichen' },
      {
        says: 'Wir suchen Wandfliesen, 5.000 Stück bis Ende März.',
        first: 'Einzelheiten',
        contains: ['Menge: 5.000 Stück'],
      },
      { says: 'viele', first: 'Wie viel genau?' },
      { says: 'nein, 500 Stück', first: 'Wie heißt Ihre Firma', contains: ['Notiert: Menge: 500 Stück'] },
      {
        says: 'Was zeichnet Mainz aus?',
        profile: 'mainz',
        contains: ['Zurück zu Ihrer Anfrage. Wie heißt Ihre Firma'],
      },
      { says: 'Muster GmbH', first: 'In welcher Stadt' },
      { says: 'Mainz', first: 'Wie ist Ihr Name', contains: ['Land: Deutschland'] },
      { says: 'zurück', first: 'In welcher Stadt' },
      { says: 'Köln', first: 'Wie ist Ihr Name' },
      { says: 'Erika Mustermann', first: 'Wie erreicht man Sie' },
      { says: 'erika.example.com', first: '@-Zeichen' },
      { says: 'erika@example.com', first: 'Weitergabe', contains: ['Art. 6 Abs. 1', 'freiwillig', 'Monalisa'] },
      { says: 'nein', first: 'Ohne diese Einwilligung' },
      { says: 'Ich stimme zu', first: 'Deutschland und China', contains: ['Art. 49', 'Zweck', 'Löschung'] },
      { says: 'ja', first: 'Bitte prüfen Sie', contains: ['Stadt: Köln', 'Menge: 500 Stück', 'Termin: 31. März 2027'] },
      { says: 'die E-Mail ist erika@example.org', contains: ['Notiert: E-Mail: erika@example.org'] },
      { says: 'senden', first: /^Ihre Anfrage ist eingegangen: L-/, contains: ['Anfrage zurückziehen'] },
      { says: 'Status meiner Anfrage', first: 'eingegangen' },
      { says: 'Status meiner Anfrage L-0000', first: 'finde ich nicht' },
      { says: 'Anfrage zurückziehen', first: 'Soll ich die Anfrage', suggests: ['Ja', 'Nein'] },
      { says: 'ja', first: 'ist zurückgezogen' },
      { says: 'Meine Anfragen', first: 'zurückgezogen' },
    ],
  },
  {
    title: 'Datenschutz',
    exchanges: [
      { says: 'Was wissen Sie über mich?', first: 'Das weiß ich über Sie', suggests: ['Meine Daten löschen'] },
      { says: 'Schicken Sie mir meine Daten', first: 'Hier ist alles', contains: ['Ihre Daten bei Lotse'] },
      { says: 'Löschen Sie meine Daten', first: 'Soll ich alles löschen', contains: ['zurückgezogen'] },
      { says: 'nein', first: 'nichts gelöscht' },
      { says: 'Löschen Sie meine Daten', first: 'Soll ich alles löschen' },
      { says: 'ja', first: 'Ihre Daten sind gelöscht', contains: ['Entfernt: '] },
      { says: 'Neu anfangen', first: 'wir fangen neu an' },
    ],
  },
  {
    title: 'Mitglieder der Allianz',
    exchanges: [
      { says: 'Welche Städte sind Mitglied?', first: /^\d+ Mitglieder$/, suggests: ['Mehr'] },
      { says: 'nur in Deutschland', first: /^Deutschland: \d+ Mitglieder$/ },
      { says: 'die letzte', contains: ['Deutschland'] },
      { says: 'Taizhou', first: 'Taizhou (Zhejiang) (台州)', contains: ['泰州'] },
    ],
  },
  {
    title: 'vergleichen und merken, auch über das Gespräch hinaus',
    exchanges: [
      { says: 'Fliesen in Foshan', cities: ['foshan'] },
      {
        says: 'vergleiche 1 und 3',
        first: /^Vergleich: .+, .+/,
        contains: ['Produkte', 'Quellen'],
        suggests: ['Anfrage an alle', 'Alle auf meine Merkliste'],
      },
      { says: 'zurück', first: /^Fliesen · Foshan/ },
      { says: 'merk dir den zweiten', first: 'Auf Ihrer Merkliste', contains: ['jetzt 1 Firma'] },
      { says: '2 und 3 auf meine Liste', contains: ['Schon auf Ihrer Merkliste', 'jetzt 2 Firmen'] },
      { says: 'meine Merkliste', first: 'Ihre Merkliste: 2 Firmen', suggests: ['Alle vergleichen'] },
      { says: 'Alle vergleichen', first: 'Vergleich: ' },
      { says: 'zurück', first: 'Ihre Merkliste' },
      { says: 'die erste von der Liste', first: 'Von Ihrer Merkliste gestrichen' },
      { says: 'Schicken Sie mir die Liste', first: 'Ihre Merkliste: 1 Firma', contains: ['1. ', 'Foshan, China'] },
      { says: 'Merkliste leeren', first: 'leer' },
      { says: 'meine Liste', first: 'leer', contains: ['„2 auf meine Liste“'] },
    ],
  },
  {
    title: 'vergleichen beim Namen; ein Name mit mehreren Trägern wird erst gefragt',
    exchanges: [
      { says: 'vergleiche Midea und SCHOTT AG', first: /^Vergleich: Midea.*SCHOTT/ },
      { says: '2', profile: 'schott-ag' },
      { says: 'Ähnliche Firmen', lacks: ['1. SCHOTT AG'], contains: ['1. '] },
      { says: 'vergleiche SCHOTT AG mit Bosch', first: 'Welchen Eintrag' },
      { says: 'die in Hildesheim', first: /^Vergleich: SCHOTT.*Bosch/ },
      { says: 'vergleiche Foshan und Mainz', first: 'Vergleich: Foshan, Mainz', contains: ['Einwohner'] },
      { says: 'vergleiche Mainz und Midea', first: 'nicht miteinander vergleichen' },
      { says: 'vergleiche', lacks: ['nicht verstanden'] },
    ],
  },
  {
    title: 'dasselbe anderswo: die Frage sucht dort, „auch aus“ fügt hinzu',
    exchanges: [
      { says: 'Pumpen in China', first: /^Pumpen · China/ },
      { says: 'gibt es das auch in Deutschland?', first: /^Pumpen · Deutschland: \d+ Firmen/, lacks: ['China'] },
      { says: 'gibt es das in Taizhou (Zhejiang)?', first: /^Pumpen · Taizhou/, hits: ['shimge-pump'] },
      { says: 'auch aus Köln', first: /^Pumpen · Taizhou \(Zhejiang\), Köln/ },
    ],
  },
  {
    title: 'eine Stadt und eine ihrer Firmen lassen sich nicht vergleichen: gesagt, mit einem Weg weiter',
    exchanges: [
      { says: 'vergleiche Foshan und Midea', first: 'nicht miteinander vergleichen', suggests: ['Hilfe'] },
      { says: 'Midea', profile: 'midea-group-co-ltd' },
    ],
  },
  {
    title: 'unter einem Brief stehen Grüße und ein Name, die nicht gesucht werden',
    exchanges: [
      {
        says: 'Guten Tag, wir suchen Hersteller von Fliesen in Foshan.\nMit freundlichen Grüßen\nErika Mustermann\nMuster GmbH, Mainz',
        first: /^Fliesen · Foshan · Hersteller: \d+ Firmen/,
        lacks: ['Erika', 'Mustermann', 'Mainz'],
      },
      { says: 'Viele Grüße aus Mainz, wir suchen Pumpen', first: 'Pumpen' },
    ],
  },
  {
    title: 'Teams zeigt drei Knöpfe: nach einem Fehlgriff sind Hilfe und der Mensch darunter',
    channelId: 'msteams',
    exchanges: [
      { says: 'asdfgh qwertz', first: 'nichts gefunden', suggests: ['Hilfe', 'Mit einem Menschen sprechen'] },
      { says: 'sondern dann', first: 'nicht verstanden', suggests: ['Hilfe', 'Mit einem Menschen sprechen'] },
    ],
  },
  {
    title: 'eine unbekannte Marke bleibt, wie sie ist',
    exchanges: [
      { says: 'Haier', first: '„Haier“', lacks: ['Meinten Sie'] },
      { says: 'Fliesn aus Foshan', first: /^Fliesen · Foshan/ },
    ],
  },
];

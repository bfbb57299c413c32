import type { Catalogue } from './catalogue.ts';

/** Everything that the bot says, in German. Commands go by the names that they have in German. */
export const GERMAN: Catalogue = {
  'bot.notMine':
    'Das gehört zu einer anderen Version von mir. Gib den Befehl neu ein, oder `/verlies karte` für ein frisches Brett.',
  'bot.storageAway':
    'Mein Speicher antwortet gerade nicht; verloren ist nichts. Versuch es in ein paar Sekunden noch einmal.',
  'bot.queueAway':
    'Aufträge kann ich gerade nicht annehmen, denn die Warteschlange antwortet nicht. Versuch es gleich noch einmal.',
  'bot.elsewhere': 'Ich arbeite nur in den Kanälen eines Servers.',
  'bot.wait': 'Das war viel auf einmal: warte {seconds} s, dann geht es weiter.',
  'bot.broken':
    'Das ist schiefgegangen, und es liegt an mir. Versuch es noch einmal; geschieht es wieder, nenne dem Betreiber das Zeichen `{reference}`.',
  'bot.managersOnly':
    'Das ist nur für alle, die den Server verwalten dürfen (Discords Recht „Server verwalten“).',

  'option.missing': 'Bitte fülle „{option}“ aus.',
  'option.changed': 'Dieser Befehl hat sich geändert; bitte gib ihn noch einmal ein.',
  'option.number': '„{option}“ ist eine ganze Zahl von {least} bis {most}.',
  'option.text': '„{option}“ ist ein Text von {least} bis {most} Zeichen.',
  'option.choice': '„{option}“ ist eines von: {choices}.',

  'button.wait': 'Warten',
  'button.order': 'Auftrag…',
  'button.stop': 'Halt',
  'button.program': 'Programm',
  'button.join': 'Beitreten',
  'button.descend': 'Nächste Stufe',
  'button.again': 'Diese Stufe noch einmal',
  'button.cancel': 'Abbrechen',
  'button.showProgram': 'Programm zeigen',

  'form.title': 'Ein Auftrag für deinen Gefährten',
  'form.label': 'Was soll er tun?',
  'form.placeholder': 'go get the sword',

  'board.moved': 'Das Brett ist umgezogen: Es steht weiter unten in diesem Kanal.',
  'board.paused': 'Von der Verwaltung angehalten.',
  'board.hung': 'Das Programm von {companion} hielt das Spiel auf und wurde entfernt.',
  'board.notIn': 'Du bist noch nicht in diesem Verlies. **Beitreten** unter dem Brett gibt dir einen Platz.',
  'board.fallen':
    'Du bist gefallen. Die anderen können noch gewinnen; im nächsten Verlies stehst du wieder auf.',
  'board.standingOnly': 'Nur wer noch steht, führt hinab.',

  'dungeon.none': 'In diesem Kanal ist kein Verlies. `/verlies neu` öffnet eines.',
  'dungeon.coming':
    'Das Verlies dieses Kanals kommt gerade wieder. Versuch es in ein paar Sekunden noch einmal.',
  'dungeon.busy':
    'Ein Verlies dieses Kanals wird gerade von einem Prozess übernommen, der stehen blieb. Versuch es in ein paar Sekunden noch einmal.',
  'dungeon.notMade': 'Dieses Verlies lässt sich nicht bauen: {reason}',
  'dungeon.notJoined': 'Du bist nicht in diesem Verlies. `/verlies beitreten` gibt dir einen Platz.',
  'dungeon.isPaused':
    'Dieses Verlies hat die Verwaltung angehalten. `/verwaltung kanal fortsetzen` lässt es weitergehen.',
  'dungeon.welcome': `**Das Verlies ist offen**, Stufe {depth}. Wer alle Monster fällt, gewinnt: Stell dich mit dem neben eines, was es nicht erträgt.
**W A S D** gehen, **Warten** lässt einen Zug aus. **Beitreten** gibt allen anderen einen Platz, jedem mit eigenem Gefährten.
**Auftrag…** sagt deinem Gefährten in einfachen Worten, was er tun soll. Versuch {orders}.
**Programm** zeigt das Lua, das er dafür ausführt, **Halt** nimmt es ihm. \`/hilfe\` zählt alles auf.`,
  'dungeon.order': '`/gefährte tu {order}`',
  'dungeon.noLevel': 'Ein Level ist `classic` oder ein Text, in dem etwas zu sehen ist.',
  'dungeon.openAlready':
    'In diesem Kanal ist schon ein Verlies offen. `/verlies beitreten` gibt dir einen Platz, `/verlies karte` zeigt es; `/verlies beenden` macht Platz für ein neues.',
  'dungeon.cannotJoin': 'Du kannst nicht beitreten: {reason}.',
  'dungeon.joined':
    'Du bist dabei, auf Platz {seat}. Geh mit den Knöpfen am Brett, oder sag deinem Gefährten, was er tun soll: `/gefährte tu {order}`.',
  'dungeon.left':
    'Du bist gegangen, dein Gefährte mit dir; was du trugst, liegt am Boden. `/verlies beitreten` bringt dich zurück.',
  'dungeon.boardBelow': 'Das Brett steht unten.',
  'dungeon.status': '**Stufe {depth}** von {level}, Tick {tick}: {status}, {phase}.',
  'dungeon.counts': 'Monster übrig: {monsters}; Plätze besetzt: {taken} von {seats}.',
  'dungeon.player': '- {name}: {state}, {score} Punkte',
  'dungeon.health': 'Leben {health}',
  'dungeon.shut':
    'Das Brett steht still: Lass mich diesen Kanal sehen und darin schreiben, dann `/verlies karte`.',
  'dungeon.playersEnd': 'Ein Verlies beenden nur, die darin spielen, oder die den Server verwalten.',
  'dungeon.playersView':
    'Wie ein Brett aussieht, ändern nur, die darin spielen, oder die den Server verwalten.',
  'dungeon.plainNow': 'Das Brett ist jetzt schlicht.',
  'dungeon.colourNow': 'Das Brett ist jetzt farbig.',
  'dungeon.noPoints': 'Noch keine Punkte. `/verlies neu` öffnet ein Verlies.',
  'dungeon.scoresHere': '**Dieses Verlies**, Stufe {depth}',
  'dungeon.scoresBest': '**Die Besten auf diesem Server**',
  'dungeon.score': '{place}. {name}: {score}',
  'dungeon.ended': '{name} hat das Verlies beendet. `/verlies neu` öffnet ein anderes.',
  'dungeon.stopping': 'Luamancer hält einen Augenblick an.',
  'dungeon.somebody': 'Jemand',

  'state.fallen': 'gefallen',
  'state.away': 'abwesend',
  'state.running': 'läuft',
  'state.won': 'gewonnen',
  'state.lost': 'verloren',
  'state.paused': 'angehalten',
  'state.asleep': 'schläft, bis sich jemand regt',
  'state.awake': 'wach',

  'rejected.wall': 'eine Wand ist im Weg',
  'rejected.already_stepped': 'nur ein Schritt je Tick',
  'rejected.dungeon_full': 'alle Plätze sind besetzt',
  'rejected.already_joined': 'du spielst schon mit',
  'rejected.user_refused': 'wer mitspielt, hat einen Namen von mindestens einem Zeichen',
  'rejected.name_refused': 'ein Name hat 1 bis 40 sichtbare Zeichen',
  'rejected.unknown_player': 'niemand mit dieser Nummer spielt hier',
  'rejected.not_on_board': 'wer gefallen oder gegangen ist, kann nichts tun',
  'rejected.dungeon_over': 'das Verlies ist gewonnen oder verloren',
  'rejected.not_won': 'der Weg hinab öffnet sich, wenn das Verlies gewonnen ist',
  'rejected.nobody_left': 'niemand ist übrig, der hinabgehen könnte',

  'companion.over':
    'Das Verlies ist vorbei. Der Knopf unter dem Brett führt weiter; dann gib den Auftrag noch einmal.',
  'companion.fallen': 'Dein Gefährte ist gefallen; auf der nächsten Stufe ist er wieder bei dir.',
  'companion.nothingToStop':
    'Dein Gefährte hat kein Programm, das anzuhalten wäre. `/gefährte tu` gibt ihm eines.',
  'companion.stopped': 'Angehalten. Dein Gefährte steht still, bis du ihm einen anderen Auftrag gibst.',
  'companion.noProgram':
    'Dein Gefährte hat noch kein Programm. `/gefährte tu` lässt eines schreiben, zum Beispiel `/gefährte tu follow me`.',
  'companion.program': 'Das Programm deines Gefährten ({state}):',
  'companion.noLog':
    'Noch nichts: Was dein Gefährte sagt und ausgibt, kommt hierher, jede Zeile mit ihrem Tick.',
  'companion.log': 'Was dein Gefährte zuletzt sagte und tat:',
  'companion.notHere': 'Dein Gefährte ist nicht hier; `/verlies beitreten` bringt ihn zurück.',

  'program.running': 'läuft',
  'program.done': 'fertig',
  'program.removed': 'entfernt, denn es scheiterte',

  'card.title': '**Dein Gefährte**',
  'card.order': 'Auftrag: {order}',
  'card.program': 'Programm: {program}',
  'card.strikes': ', {strikes} Ticks hintereinander gescheitert',
  'card.health': 'Leben: {health} von {most}, {place}',
  'card.place': 'Zeile {row}, Spalte {col}',
  'card.offBoard': 'nicht auf dem Brett',
  'card.holds': 'Trägt: {items}',
  'card.nothing': 'nichts',
  'card.budget': 'Denkzeit übrig: {gauge} {percent} %',
  'card.says': 'Sagt: {words}',
  'card.none': 'keines',
  'card.unknown': 'unbekannt',

  'log.said': '{tick} sagte: {words}',
  'log.printed': '{tick} gab aus: {words}',
  'log.failed': '{tick} scheiterte: {words}',
  'log.removed': '{tick} das Programm wurde entfernt',
  'log.done': '{tick} das Programm ist fertig',
  'log.hung': '{tick} das Programm hielt das Spiel auf und wurde entfernt',

  'order.empty': 'Sag in Worten, was dein Gefährte tun soll, zum Beispiel `go get the sword`.',
  'order.tooLong':
    'Das ist zu lang: Ein Auftrag hat hier höchstens {most} Zeichen. Sag es kürzer, oder gib einen Auftrag nach dem anderen.',
  'order.fullPerson':
    'So viele Aufträge darf jemand hier offen haben: {most}. Warte, bis deiner fertig ist, oder brich ihn mit seinem Knopf ab.',
  'order.fullGuild':
    'So viele Aufträge darf ein Server offen haben: {most}. Versuch es wieder, wenn einige fertig sind.',
  'order.overtaken': 'Von einem neueren Auftrag überholt',
  'order.notYours': 'Nur wer den Auftrag gab, kann ihn abbrechen.',
  'order.cancelled': 'Abgebrochen.',
  'order.stopping': 'Er ist in Arbeit und hält gleich an.',
  'order.finished': 'Zu spät: Dieser Auftrag ist fertig.',
  'order.given': '{name} zum Gefährten: {order}',
  'order.next': 'Als Nächster an der Reihe',
  'order.behindOne': 'In der Reihe, 1 Auftrag davor',
  'order.behind': 'In der Reihe, {ahead} Aufträge davor',
  'order.attempt': ', Versuch {attempt}',
  'order.tokens': ' ({tokens} Token)',
  'order.planning': 'Denkt nach',
  'order.writing': 'Schreibt ein Programm{which}{tokens}',
  'order.checking': 'Prüft das Programm{which}',
  'order.rehearsing': 'Probt es in einer Kopie des Verlieses{which}',
  'order.answer': 'Antwort:',
  'order.refused': 'Das geht nicht:',
  'order.failed': 'Bei mir ist etwas schiefgegangen:',
  'order.wasCancelled': 'Abgebrochen',
  'order.running': 'Läuft (von {brain}{effort}):',
  'order.effort': ', im Versuch {attempts}',
  'order.unloadable': 'Das Programm lässt sich hier nicht laden:',
  'order.companionGone': 'sein Gefährte ist nicht mehr da',
  'order.readyTooLate': 'Zu spät fertig: Dieser Gefährte ist nicht mehr im Verlies.',

  'admin.limits': '**Grenzen, die in diesem Kanal gelten**',
  'admin.limitLine': '`{name}` {value}{source}',
  'admin.limit': '`{name}` ist **{value}** ({unit}){source}: {doc}.',
  'admin.limitBounds': 'Setzen lässt sie sich von {least} bis {most}; vorgegeben ist {fallback}.',
  'admin.fromChannel': ' (für diesen Kanal gesetzt)',
  'admin.fromServer': ' (für den Server gesetzt)',
  'admin.set': '`{name}` ist {value} {place}, ab dem nächsten Tick ({before}).',
  'admin.notSetBefore': 'vorher nicht gesetzt',
  'admin.before': 'vorher {value}',
  'admin.wholeServer': 'auf dem ganzen Server',
  'admin.thisChannel': 'in diesem Kanal',
  'admin.resetServer': '`{name}` ist für den Server nicht mehr gesetzt; hier gilt jetzt {value}.',
  'admin.resetChannel': '`{name}` ist für diesen Kanal nicht mehr gesetzt; hier gilt jetzt {value}.',
  'admin.suggestion': '{name}: jetzt {value} ({least} bis {most}, vorgegeben {fallback})',
  'admin.unknownLimit': 'Eine Grenze {name} gibt es nicht. Die Grenzen sind: {names}.',
  'admin.serverOnly': '{name} zählt über alle Kanäle: Setze sie für den ganzen Server.',
  'admin.outOfBounds':
    '{name} kann nicht {value} sein: Gib eine ganze Zahl von {least} bis {most} an ({unit}; vorgegeben {fallback}).',
  'admin.pausedAlready': 'Es ist schon angehalten. `/verwaltung kanal fortsetzen` lässt es weitergehen.',
  'admin.paused': 'Angehalten. `/verwaltung kanal fortsetzen` lässt es weitergehen.',
  'admin.notPaused': 'Es ist nicht angehalten.',
  'admin.resumed': 'Es geht weiter.',
  'admin.ended': 'Beendet. `/verlies neu` öffnet ein anderes.',
  'admin.noneLive': 'Auf diesem Server ist kein Verlies offen.',
  'admin.live': '**Offene Verliese: {count}**',
  'admin.liveLine': '<#{channel}> Stufe {depth}, Tick {tick}, {players} dabei, {status}, {phase}',
  'admin.asleep': 'schläft',
  'admin.nothingChanged': 'Noch wurde nichts geändert.',
  'admin.changes': '**Änderungen, die neuesten zuerst**',
  'admin.change': '{when} <@{who}> {where}: {what} von {from} auf {to}',
  'admin.theServer': 'der Server',
  'admin.unset': 'nicht gesetzt',
  'admin.more': 'und {count} weitere',

  'help.how': `**So wird gespielt**
\`/verlies neu\` öffnet ein Verlies in diesem Kanal. Geh mit W, A, S und D; ein Schritt ist ein Zug, und jeder hat einen je Zug.
Monster fallen durch das, was sie nicht ertragen: Stell dich neben eines und trage es. Ohne es wirst du verletzt. Fälle alle, um zu gewinnen.
Dein Gefährte tut, was du sagst: {orders}.`,
  'help.commands': '**Befehle**',
  or: 'oder',

  'unit.ms': 'ms',
  'unit.s': 's',
  'unit.players': 'Plätze',
  'unit.characters': 'Zeichen',
  'unit.attempts': 'Versuche',
  'unit.orders': 'Aufträge',
  'unit.per minute': 'je Minute',
  'unit.instructions': 'Anweisungen',
  'unit.bytes': 'Bytes',

  'limit.tick_ms': 'Zeit von einem Tick zum nächsten',
  'limit.max_players': 'Plätze eines Verlieses; gilt ab dem nächsten neuen',
  'limit.away_seconds': 'ohne Zug, bis jemand als abwesend gilt und niemand auf ihn wartet',
  'limit.idle_seconds': 'ohne Zug und ohne laufendes Programm, bis ein Verlies schläft',
  'limit.order_characters': 'Länge eines Auftrags',
  'limit.order_attempts': 'Programme, die für einen Auftrag versucht werden, ehe er aufgegeben wird',
  'limit.orders_per_person': 'Aufträge einer Person, die warten oder in Arbeit sind',
  'limit.orders_per_guild': 'Aufträge eines Servers, die warten oder in Arbeit sind',
  'limit.commands_per_person': 'Befehle einer Person',
  'limit.commands_per_guild': 'Befehle eines Servers',
  'limit.clicks_per_person': 'Klicks einer Person auf Knöpfe',
  'limit.clicks_per_guild': 'Klicks eines Servers auf Knöpfe',
  'limit.program_ms': 'Zeit für einen Tick eines Gefährten und für das Laden',
  'limit.program_instructions':
    'Lua-Anweisungen für einen Tick und für das Laden; Arbeit in Bibliotheksfunktionen zählt mit',
  'limit.program_charged_bytes': 'Speicher, der in einem Tick entsteht, ob er wieder frei wird oder nicht',
  'limit.program_kept_bytes': 'Speicher, der von Tick zu Tick bleibt',
  'limit.program_characters': 'Länge eines Programms',
};

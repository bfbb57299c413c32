import { CATALOGUE } from '../../src/game/model/catalogue.ts';

/** Names of the game and invented ones. The model sees slots only, so they matter little; they must be no ordinary words. */
export const ITEM_NAMES: readonly string[] = [
  ...Object.keys(CATALOGUE.items),
  ...'axe dagger potion lamp rope spear amulet helmet cloak crystal wand crossbow flask scroll emerald idol mace'.split(' '),
];
export const MONSTER_NAMES: readonly string[] = [
  ...Object.keys(CATALOGUE.monsters),
  ...'goblin dragon spider zombie skeleton troll vampire ogre minotaur ghoul basilisk imp kobold hydra wyvern'.split(' '),
];

/** What people have companions say. */
export const TEXTS: readonly string[] = [
  'hello', 'hi', 'hello there', 'good morning', 'yes', 'no', 'ready', 'here i come', 'boo', 'run', 'watch out',
  'I am ready', 'all clear', 'done', 'I love you', 'hurray', 'for the king', 'help me', 'tick tock', 'cheese',
  'follow me', 'nice to meet you', 'goodbye', 'danger', 'We won!', 'get out of here', 'polly wants a cracker',
  'knock knock', 'this is fun', 'attack', 'wake up', 'happy birthday', 'come here', 'kill the beast', 'bananas',
  'Who goes there?', 'charge', 'thank you', 'hello world', 'la la la', 'victory', 'ping', 'ouch', 'I am a bat',
];

/** Nouns that are neither in the world nor known kinds: orders about them cannot be understood. */
export const STRANGE_NOUNS: readonly string[] = [
  'key', 'door', 'chest', 'treasure', 'car', 'pizza', 'princess', 'unicorn', 'gold', 'coin', 'banana', 'book',
  'phone', 'ladder', 'boat', 'horse', 'cake', 'dog', 'map', 'shovel', 'piano', 'robot', 'wizard', 'castle',
  'bread', 'bottle', 'laptop', 'flower', 'tree', 'fish', 'penguin', 'guitar', 'umbrella', 'hat', 'shoe',
];

/** What stands before and after orders without changing them. */
export const OPENINGS: readonly string[] = [
  'hey', 'ok', 'okay', 'please', 'pls', 'yo', 'so', 'well', 'now', 'alright', 'hey buddy ,', 'listen ,', 'dude ,',
  'can you', 'could you', 'could you please', 'would you', 'can you please', 'i want you to', 'i need you to',
  'i would like you to', 'you should', 'you need to', 'go ahead and', 'just', 'ok now', 'companion ,', 'my friend ,',
  'quick ,', 'hurry ,', 'lets see ,', 'hm ,', 'um', 'right ,', 'hello ,', 'hi ,', 'pal ,', 'mate ,', 'bro',
  'kindly', 'be so kind and', 'try to', 'your job is to', 'time to', 'id like you to', 'do me a favor and', 'ai ,',
];
export const CLOSINGS: readonly string[] = [
  'please', 'pls', 'thanks', 'thank you', ', thanks', ', please', 'now', 'right now', 'asap', 'quickly', 'lol',
  'ok', ', ok ?', ', will you ?', ', would you ?', 'for me', 'mate', 'buddy', 'bro', ', my friend', 'thx', '!', 'haha',
  'if you can', 'if you please', 'at once', 'immediately', ', good boy', ', hurry', 'alright ?', ', cheers', 'man',
];
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['you', 'u'], ['your', 'ur'], ['please', 'plz'], ['and', 'n'], ['are', 'r'], ['before', 'b4'],
  ['with', 'w'], ['the', 'da'], ['monsters', 'mobs'], ['monster', 'mob'], ['because', 'cuz'], ['going', 'goin'],
  ['nearest', 'closest'], ['closest', 'nearest'], ['get', 'grab'], ['then', 'than'], ['until', 'til'],
  ['until', 'till'], ['monsters', 'enemies'], ['monster', 'enemy'], ['health', 'hp'], ['squares', 'tiles'],
  ['steps', 'squares'], ['turns', 'rounds'], ['kill', 'slay'], ['pick', 'pik'], ['there', 'ther'],
]);

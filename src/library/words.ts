// What people write in many ways and mean in one: data for normal-form.ts. Each line is `as written > as read`.
// A word belongs here only where it means the same in every order; what differs by context is an entry's own
// `-- Order:` line.

/** Of single words: chat, contractions (without their apostrophes), inflections. */
const WORDS = `
u ya yu > you
ur > your
urself yaself > yourself
r > are
n > and
plz pls plox > please
gimme > give me
lemme > let me
wanna > want to
gonna > going to
gotta > have to
dont dnt > do not
doesnt > does not
didnt > did not
cant cannot > can not
couldnt > could not
wont > will not
isnt > is not
arent > are not
havent > have not
hasnt > has not
whats wats > what is
wheres > where is
hows > how is
whos > who is
theres > there is
im > i am
ive > i have
id > i would
ill > i will
youre > you are
youve > you have
thats > that is
lets > let us
wat wut > what
wher > where
wiv > with
da > the
ze > the
abt > about
mob mobs > monster
enemies enemys baddies mobs foes > monsters
enemy baddie foe > monster
creature beast > monster
creatures beasts > monsters
hp > health
itens > items
stuff > items
mid > middle
head heads > go
mv > move
inv > inventory
everyones everybodys every1 > everybody
ppl > people
teh > the
wat > what
urs > yours
nvm > never mind
frm > from
follows following > follow
comes coming > come
going goes > go
getting gets > get
killing kills > kill
slay slaying murder murders destroy eliminate exterminate execute > kill
grab grabs grabbing snatch seize obtain acquire collect take > get
fetch fetches > get
north northward northwards upward upwards > up
south southward southwards downward downwards > down
west westward westwards leftward leftwards > left
east eastward eastwards rightward rightwards > right
square squares tile tiles cell cells space spaces field fields pace paces block blocks steps > step
tick ticks turns round rounds > turn
column > col
dungeon maze labyrinth map level place > dungeon
protect defend shield > guard
everyone > everybody
nearest closest > nearest
remain remains > stay
halt freeze > freeze
carrying > carry
holding > hold
walking > walk
heading > go
waiting > wait
exploring > explore
guarding > guard
patrolling > patrol
`;

/** Of several words; the longest that fits goes first. */
const PHRASES = `
pick up > get
pick me up > get me
picks up > get
go get > get
go and get > get
get hold of > get
get your hands on > get
go fetch > get
go find > find
go and > go
head over to > go to
head to > go to
head for > go to
walk over to > go to
walk to > go to
run over to > go to
run to > go to
move over to > go to
move to > go to
make your way to > go to
get yourself to > go to
get over to > go to
go over to > go to
travel to > go to
hurry to > go to
walk up to > go to
go up to > go to
take out > kill
get rid of > kill
finish off > kill
put down > drop
let go of > drop
right hand side > right
left hand side > left
how much > how many
all of the > all
all of your > all your
each and every > every
every one of the > all
every single > every
right now > now
right here > here
over here > here
over there > there
at the moment > now
from now on > now
for a bit > now
for a while > now
what has > what is
would you mind > please
i want you to > please
i need you to > please
i would like you to > please
i would love you to > please
i order you to > please
i command you to > please
you have to > please
you need to > please
you should > please
you must > please
you may > please
make sure to > please
be so kind as to > please
be so kind and > please
do me a favour and > please
do me a favor and > please
why do not you > please
could you > please
could you kill > could kill
could you beat > could beat
could you defeat > could defeat
could you fight > could fight
could you take > could take
could you shoot > could shoot
could you hunt > could hunt
could you attack > could attack
could you destroy > could destroy
could you slay > could slay
could you handle > could handle
could you manage > could manage
can you kill > can kill
can you beat > can beat
can you defeat > can defeat
can you fight > can fight
can you take > can take
can you shoot > can shoot
can you hunt > can hunt
can you attack > can attack
can you destroy > can destroy
can you slay > can slay
can you handle > can handle
can you manage > can manage
would you kill > would kill
would you beat > would beat
would you defeat > would defeat
would you fight > would fight
would you take > would take
would you shoot > would shoot
would you hunt > would hunt
would you attack > would attack
would you destroy > would destroy
would you slay > would slay
would you handle > would handle
would you manage > would manage
would you > please
will you > please
can you please > please
can you tell me > tell me
let me know > tell me
do you know > tell me
i want to know > tell me
i wonder > tell me
any idea > tell me
go ahead and > please
go kill > kill
go hunt > hunt
go fight > fight
go attack > attack
go bring > bring
go explore > explore
go scout > scout
go stand > stand
go drop > drop
go wait > wait
go guard > guard
try to > please
your job is to > please
time to > please
`;

/** Words that change nothing about what is wanted. */
export const FILLERS: ReadonlySet<string> = new Set(
  `please kindly the a an companion hey hi yo ok okay so well oh ah now just mate dude bro buddy pal man
  friend sir maam darling dear sweetie lol lmao haha thx thanks thank ty cheers rn asap quick quickly fast
  immediately some maybe noob dummy doggy ngl atm tho idc gosh sweetheart honey love boss chief captain comrade noble servant really actually simply straight , . ? :`.split(
    /\s+/,
  ),
);

/** Words that turn what is wanted round or make it depend on something: never passed over. */
export const WEIGHTY: ReadonlySet<string> = new Set(
  `not no never none nothing without unless if when whenever once until till while as before after every each except
  but instead otherwise else or and then only all both any more most less least than away other another because
  stop quit rather i me you it them him her we us they who where what why how which again twice back`.split(
    /\s+/,
  ),
);

function rules(text: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const rule of text.trim().split('\n')) {
    const [from = '', to = ''] = rule.split(' > ');
    map.set(from, to.split(' '));
  }
  return map;
}

/** Each word that is read as others. */
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  [...rules(WORDS)].flatMap(([from, to]) => from.split(' ').map((word) => [word, to] as const)),
);

/** Each phrase, its words joined by blanks, and how it is read. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = rules(PHRASES);

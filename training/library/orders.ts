/** What an entry of the library is to be made from; its program is that of training/programs for its plan. */
export interface Recipe {
  readonly id: string;
  /** In the plan language, with slots as the library writes them. */
  readonly plan: string;
  readonly does: string;
  readonly orders: readonly string[];
}

function recipe(id: string, plan: string, does: string, orders: string): Recipe {
  return {
    id,
    plan,
    does,
    orders: orders
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  };
}

/** Every entry that is made from the programs of training/programs (make-library.ts). */
export const RECIPES: readonly Recipe[] = [
  recipe(
    'follow',
    'follow',
    'It walks after you and stays close behind.',
    `
    follow me
    follow
    come with me
    come along
    come along with me
    stay close to me
    stay with me
    stick with me
    stick to me
    stick by me
    walk with me
    walk behind me
    keep close to me
    keep up with me
    keep behind me
    tag along
    tag along with me
    follow me around
    follow me everywhere
    follow me wherever i go
    follow behind me
    follow me closely
    follow close behind me
    start to follow me
    keep follow me
    stay behind me
    stay right behind me
    stay near me
    be my shadow
    accompany me
    trail me
    tail me
    walk after me
    on me
    after me
    shadow me
    come along wherever i go
    follow my lead
    follow me wherever
    walk with me wherever i go`,
  ),
  recipe(
    'follow-at-distance',
    'follow {n}',
    'It follows you {n} steps behind.',
    `
    follow me {n} steps behind
    follow {n} steps behind me
    follow me at {n} steps
    follow me from {n} steps
    follow me from {n} steps away
    follow me at a distance of {n}
    follow me at a distance of {n} steps
    follow me at {n} steps distance
    stay {n} steps behind me
    keep {n} steps behind me
    walk {n} steps behind me
    follow me but {n} steps behind
    follow me but stay {n} steps behind
    follow me but keep {n} steps behind
    trail me by {n} steps
    trail {n} steps behind me`,
  ),
  recipe(
    'come',
    'come',
    'It comes to you.',
    `
    come here
    come to me
    come
    come back
    come back to me
    come back here
    come over here
    come over to me
    get here
    get back here
    get over here
    return to me
    return
    go to me
    go back to me
    come by
    come near me
    come next to me
    come to my side
    come to where i am
    come to my position
    walk to me
    run to me
    back to me
    to me
    here
    get back to me
    i need you here
    i want you here
    i need you next to me
    move to me
    come stand next to me
    come closer
    come close
    regroup
    come stand by me
    stand next to me
    get over to me
    come over
    come right here
    come right to me`,
  ),
  recipe(
    'stay',
    'stay',
    'It stays where it is.',
    `
    stay
    stay here
    stay there
    stay put
    stay where you are
    stay in place
    stay still
    stay at your place
    stay right there
    stand still
    stand there
    hold still
    hold position
    hold your position
    hold that position
    wait here
    wait there
    wait for me
    wait for me here
    wait where you are
    freeze
    do not move
    do not move at all
    do not budge
    do not go anywhere
    do not walk anywhere
    do not walk away
    do not take a step
    remain here
    remain where you are
    do nothing
    keep still
    keep your position
    hold your ground
    stand your ground
    dont move an inch
    stay here and do not move
    stay there and do not move
    stay put and do not move
    do not move from there
    do not move an inch
    do not move a muscle
    wait right there
    stay right here`,
  ),
  recipe(
    'stop',
    'stop',
    'It stops what it is doing.',
    `
    stop
    stop it
    stop that
    stop this
    stop everything
    stop what you are doing
    stop whatever you are doing
    stop all that
    cancel
    cancel that
    abort
    abort mission
    never mind
    nevermind
    forget it
    forget about it
    forget that
    cancel your order
    cancel my last order
    quit it`,
  ),
  recipe(
    'get-item',
    'get {item}',
    'It goes to the {item} and picks it up.',
    `
    go get the {item}
    get {item}
    get one {item}
    get yourself {item}
    find {item}
    find {item} and get it
    find and get {item}
    go to {item} and get it
    go find {item}
    go and find {item}
    look for {item}
    search for {item}
    hunt for {item}
    get up {item}
    get that {item}
    get this {item}
    get {item} for yourself
    get us {item}
    {item} get it
    get {item} there
    get {item} up
    get {item} from floor
    get {item} from ground
    get {item} off floor
    get {item} off ground
    get {item} on floor
    get {item} on ground
    i want you to have {item}
    equip {item}
    equip yourself with {item}
    arm yourself with {item}
    you get {item}
    go for {item}
    loot {item}
    secure {item}
    lift {item}
    help yourself to {item}
    pick {item} up
    pick {item} up off floor
    pick {item} up from floor
    pick up {item} and keep it
    i want you holding {item}
    i want you to hold {item}
    i want you to have {item}
    i want you to carry {item}
    you should have {item}
    you should carry {item}
    get {item} and keep it
    get {item} and hold it
    get your hands on {item}
    get {item} for you`,
  ),
  recipe(
    'get-nearest',
    'get any',
    'It picks up the nearest item.',
    `
      pick up the nearest item
    get anything
    get item
    get an item
    get any item
    get nearest item
    get whatever is nearest
    get whatever item is nearest
    get nearest thing
    get item nearest to you
    get first item you find
    get something from floor
    get something off floor
    get anything you can find
    find something
    get something`,
  ),
  recipe(
    'get-weapon',
    'get weapon',
    'It picks up something to fight with.',
    `
      get a weapon
    get any weapon
    get yourself weapon
    get nearest weapon
    find weapon
    find yourself weapon
    get something to fight with
    find something to fight with
    find yourself something to fight with
    get yourself something to fight with
    look for weapon
    get yourself any weapon`,
  ),
  recipe(
    'get-all',
    'get all',
    'It picks up everything that lies around.',
    `
    get everything
    get all items
    get every item
    get all
    get all things
    get everything you can find
    get everything you find
    get everything you see
    get everything on floor
    get all items on floor
    get everything that lies around
    get everything there is
    get all items you can find
    gather everything
    gather all items
    gather every item
    loot everything
    loot all
    collect all
    get as much as you can
    clean up floor
    pick everything up
    pick all items up
    get everything that is on floor
    get all that you can find
    loot whole dungeon`,
  ),
  recipe(
    'get-all-of-a-kind',
    'get all {item}',
    'It picks up every {item} that lies around.',
    `
      get all the {item}s
    get every {item}
    get every {item} you can find
    get all {item}s you can find
    get every {item} there is
    gather all {item}s
    gather every {item}
    find all {item}s
    get every {item} on floor
    get all {item}s on floor
    get all {item}s there are
    get every {item} you find
    get every {item} you see`,
  ),
  recipe(
    'get-several',
    'get {n} {item}',
    'It picks up {n} of them: {item}.',
    `
    get {n} {item}s
    get yourself {n} {item}s
    find {n} {item}s
    gather {n} {item}s
    get {n} of {item}s
    get me up {n} {item}s
    loot {n} {item}s
    pick {n} {item}s up
    pick up {n} {item}s from floor`,
  ),
  recipe(
    'bring-item',
    'bring {item}',
    'It fetches the {item} and hands it to you.',
    `
    bring me the {item}
    bring {item}
    bring {item} to me
    bring me one {item}
    bring {item} here
    bring {item} back to me
    bring back {item}
    bring me back {item}
    get me {item}
    get {item} for me
    get me that {item}
    give me {item}
    give {item} to me
    give {item} me
    hand me {item}
    hand over {item}
    hand {item} to me
    hand {item} over
    hand me over {item}
    pass me {item}
    pass {item} to me
    pass {item}
    deliver {item} to me
    deliver {item}
    carry {item} to me
    find me {item}
    find {item} for me
    i need {item}
    i want {item}
    i would like {item}
    i would like to have {item}
    i want to have {item}
    i could use {item}
    let me have {item}
    get {item} and bring it to me
    get {item} and bring it here
    get {item} and bring it
    get {item} and bring it back
    get {item} and bring it back to me
    get {item} and give it to me
    get {item} and hand it to me
    get {item} and hand it over
    get {item} to me
    find {item} and bring it to me
    find {item} and give it to me
    find {item} and hand it to me
    go and bring me {item}
    can i have {item}
    could i have {item}
    may i have {item}
    please may i have {item}
    fetch me {item}
    throw me {item}
    toss me {item}
    need {item}
    deliver {item} please to me
    fetch {item} and give it to me
    i really need {item}
    bring {item} over here
    bring {item} over`,
  ),
  recipe(
    'bring-nearest',
    'bring any',
    'It brings you the nearest item.',
    `
      bring me something
    bring me anything
    bring me an item
    bring me any item
    bring me nearest item
    get me something
    get me anything
    get me nearest item
    give me something
    bring me whatever is nearest`,
  ),
  recipe(
    'bring-weapon',
    'bring weapon',
    'It brings you something to fight with.',
    `
      bring me a weapon
    get me weapon
    give me weapon
    i need weapon
    i want weapon
    bring me any weapon
    bring me something to fight with
    get me something to fight with
    i need something to fight with
    find me weapon
    bring me nearest weapon
    hand me weapon
    get weapon for me`,
  ),
  recipe(
    'bring-all',
    'bring all',
    'It brings you everything that lies around.',
    `
    bring me everything
    bring me all items
    bring me every item
    bring everything to me
    bring all items to me
    bring every item to me
    get me everything
    get me all items
    bring me everything you find
    bring me everything you can find
    bring me all you can find
    get everything for me
    get all items for me
    get everything and bring it to me
    get all items and bring them to me
    get everything and give it to me
    get all items and give them to me`,
  ),
  recipe(
    'bring-all-of-a-kind',
    'bring all {item}',
    'It brings you every {item} that lies around.',
    `
      bring me all the {item}s
    bring me every {item}
    bring all {item}s to me
    bring every {item} to me
    get me all {item}s
    get me every {item}
    give me all {item}s
    i want all {item}s
    i need all {item}s
    get all {item}s for me
    get all {item}s and bring them to me
    get all {item}s and give them to me`,
  ),
  recipe(
    'bring-several',
    'bring {n} {item}',
    'It brings you {n} of them: {item}.',
    `
    bring me {n} {item}s
    bring {n} {item}s
    bring {n} {item}s to me
    get me {n} {item}s
    give me {n} {item}s
    i need {n} {item}s
    i want {n} {item}s
    hand me {n} {item}s
    fetch me {n} {item}s
    find me {n} {item}s
    get {n} {item}s for me
    get {n} {item}s and bring them to me
    get {n} {item}s and give them to me`,
  ),
  recipe(
    'give-all',
    'give all',
    'It hands you all that it carries.',
    `
    give me everything you have
    give me all you have
    give me everything you carry
    give me all you carry
    give me all your items
    give me all your stuff
    give me your items
    give me everything
    give me everything you got
    give me everything you have got
    hand over everything
    hand over everything you have
    hand me everything you have
    hand me everything
    hand over all you have
    hand over all your items
    give me all items you have
    give me what you have
    give me whatever you have
    give me everything you are carry
    give me all you are carry
    give me all your things
    hand over everything you are carry`,
  ),
  recipe(
    'drop-item',
    'drop {item}',
    'It puts the {item} down.',
    `
      drop the {item}
    drop your {item}
    drop that {item}
    drop one {item}
    drop {item} here
    drop {item} on floor
    drop {item} on ground
    throw away {item}
    throw {item} away
    throw down {item}
    put {item} down
    put {item} on floor
    put {item} on ground
    lay {item} down
    lay down {item}
    leave {item} here
    discard {item}
    dump {item}
    ditch {item}
    toss {item}
    toss your {item}
    put that {item} down
    leave your {item} on floor
    leave {item} on floor`,
  ),
  recipe(
    'drop-all',
    'drop all',
    'It puts down all that it carries.',
    `
    drop everything
    drop all
    drop all items
    drop all your items
    drop everything you have
    drop everything you carry
    drop all you have
    drop all you carry
    drop your items
    drop everything here
    empty your bag
    empty your pockets
    empty your hands
    throw everything away
    throw away everything
    put everything down
    drop every item
    dump everything`,
  ),
  recipe(
    'kill-monster',
    'kill {monster}',
    'It fetches what it takes and kills the nearest {monster}.',
    `
    kill a {monster}
    kill {monster}
    kill one {monster}
    kill that {monster}
    kill this {monster}
    kill nearest {monster}
    kill one of {monster}s
    attack {monster}
    attack nearest {monster}
    attack that {monster}
    fight {monster}
    fight that {monster}
    hunt {monster}
    hunt down {monster}
    hunt {monster} down
    hunt nearest {monster}
    shoot {monster}
    shoot down {monster}
    defeat {monster}
    get {monster} and kill it
    find {monster} and kill it
    find and kill {monster}
    hunt down and kill {monster}
    go after {monster} and kill it
    go to {monster} and kill it
    beat {monster}
    smash {monster}
    slaughter {monster}
    take {monster} out
    take down {monster}
    take {monster} down
    bring down {monster}
    bring {monster} down
    put {monster} down
    end {monster}
    strike down {monster}
    strike {monster} down
    deal with {monster}
    finish {monster}
    finish {monster} off
    kill {monster} for me
    i want {monster} dead
    {monster} dead
    {monster} dead now
    i want that {monster} dead
    make {monster} dead
    {monster} must die
    that {monster} must die
    {monster} has to die
    let {monster} die
    shoot {monster} dead
    go after {monster}
    hunt {monster} for me
    kill off {monster}
    take care of {monster}`,
  ),
  recipe(
    'kill-nearest',
    'kill any',
    'It fetches what it takes and kills the nearest monster.',
    `
      kill the nearest monster
    kill monster
    kill a monster
    kill one monster
    kill any monster
    kill nearest monster
    kill that monster
    attack monster
    attack nearest monster
    fight monster
    fight nearest monster
    hunt monster
    hunt nearest monster
    hunt down monster
    find monster and kill it
    find and kill monster
    defeat monster
    kill whatever is nearest
    kill whatever monster is nearest
    kill anything
    kill one of monsters
    kill something`,
  ),
  recipe(
    'kill-all',
    'kill all',
    'It fetches what it takes and kills every monster.',
    `
      kill all monsters
    kill all monsters
    kill every monster
    kill everything
    kill everything that moves
    kill them all
    kill each monster
    kill monsters
    kill all of monsters
    attack all monsters
    fight all monsters
    hunt all monsters
    hunt down all monsters
    hunt down every monster
    hunt every monster
    defeat all monsters
    defeat every monster
    clear dungeon
    clear this dungeon
    clear out dungeon
    clear dungeon of monsters
    clear all monsters
    clean dungeon
    clean out dungeon
    slaughter all monsters
    slaughter everything
    find and kill all monsters
    leave no monster alive
    kill everyone
    kill all there is
    win game
    wipe out all monsters
    wipe out every monster
    wipe them all out
    kill whole lot
    beat all monsters
    rid dungeon of monsters
    kill monsters all of them
    kill all monsters in dungeon
    kill all monsters in here
    kill every monster in here
    kill every monster in dungeon
    kill all of them
    hunt down all monsters in here
    kill all monsters on dungeon
    kill all`,
  ),
  recipe(
    'kill-all-of-a-kind',
    'kill all {monster}',
    'It fetches what it takes and kills every {monster}.',
    `
      kill all the {monster}s
    kill every {monster}
    kill {monster}s all of them
    kill {monster}s
    kill each {monster}
    attack all {monster}s
    attack every {monster}
    fight all {monster}s
    hunt all {monster}s
    hunt down all {monster}s
    hunt down every {monster}
    hunt every {monster}
    hunt all {monster}s down
    defeat all {monster}s
    shoot all {monster}s
    shoot every {monster}
    slaughter all {monster}s
    find and kill all {monster}s
    leave no {monster} alive
    wipe out all {monster}s
    wipe out every {monster}
    wipe out {monster}s
    kill every last {monster}
    kill every {monster} you see
    kill every {monster} you find
    kill every {monster} you can find
    kill all {monster}s you find
    kill all {monster}s in here
    kill every {monster} in here
    hunt down every {monster} in here
    hunt down all {monster}s in here`,
  ),
  recipe(
    'kill-several',
    'kill {n} {monster}',
    'It fetches what it takes and kills {n} of them: {monster}.',
    `
    kill {n} {monster}s
    kill {n} of {monster}s
    attack {n} {monster}s
    fight {n} {monster}s
    hunt {n} {monster}s
    hunt down {n} {monster}s
    defeat {n} {monster}s
    shoot {n} {monster}s
    slaughter {n} {monster}s
    kill {n} {monster}s for me
    find and kill {n} {monster}s`,
  ),
  recipe(
    'kill-several-monsters',
    'kill {n} any',
    'It fetches what it takes and kills {n} monsters.',
    `
    kill {n} monsters
    kill {n} of monsters
    kill any {n} monsters
    hunt {n} monsters
    hunt down {n} monsters
    defeat {n} monsters
    fight {n} monsters
    slaughter {n} monsters`,
  ),
  recipe(
    'arm',
    'arm',
    'It collects what it takes to fight.',
    `
      get ready to fight
    arm up
    get armed
    get ready to fight
    get ready for fight
    get ready for battle
    prepare to fight
    prepare for battle
    prepare yourself for battle
    prepare yourself to fight
    gear up
    get weapons
    equip yourself
    prepare for fight
    get everything you need to fight
    get what you need to fight
    arm yourself`,
  ),
  recipe(
    'arm-against',
    'arm {monster}',
    'It collects what it takes to fight a {monster}.',
    `
      arm yourself against the {monster}
    arm yourself against {monster}s
    arm yourself for {monster}
    arm yourself for {monster}s
    get ready to fight {monster}
    get ready for {monster}
    get what you need to kill {monster}
    get what it takes to kill {monster}
    get everything you need to kill {monster}
    get whatever you need to kill {monster}
    get weapon for {monster}
    get weapon against {monster}
    get right weapon for {monster}
    prepare to fight {monster}
    prepare yourself to fight {monster}
    prepare for {monster}
    prepare yourself for {monster}
    equip yourself against {monster}
    equip yourself for {monster}
    gear up for {monster}
    gear up against {monster}`,
  ),
  recipe(
    'go-to-item',
    'goto {item}',
    'It goes to where the {item} lies.',
    `
      go to the {item}
    go over to {item}
    go where {item} is
    go to where {item} is
    go to where {item} lies
    go where {item} lies
    go stand where {item} is
    go stand on {item}
    stand on {item}
    stand where {item} is`,
  ),
  recipe(
    'go-to-monster',
    'goto {monster}',
    'It goes to the nearest {monster}.',
    `
      go to the {monster}
    go to nearest {monster}
    go near {monster}
    approach {monster}
    go where {monster} is
    go to where {monster} is`,
  ),
  recipe(
    'go-to-cell',
    'goto at {n} {n2}',
    'It goes to row {n}, column {n2}.',
    `
    go to row {n} column {n2}
    go to row {n} and column {n2}
    go to {n} {n2}
    go to {n} and {n2}
    go to position {n} {n2}
    go to step {n} {n2}
    go to row {n} col {n2}
    go to coordinates {n} {n2}
    go to location {n} {n2}
    go to point {n} {n2}
    go to spot {n} {n2}
    go to spot at row {n} column {n2}
    go to step at row {n} column {n2}
    go to position row {n} column {n2}
    goto {n} {n2}
    goto row {n} column {n2}
    row {n} column {n2}
    move to row {n} column {n2}
    stand at row {n} column {n2}
    stand on row {n} column {n2}
    go stand at row {n} column {n2}
    be at row {n} column {n2}
    move {n} {n2}
    move to {n} {n2}
    go row {n} column {n2}
    be at {n} {n2}
    stand at {n} {n2}
    walk row {n} column {n2}
    come to row {n} column {n2}`,
  ),
  recipe(
    'go-to-middle',
    'goto middle',
    'It goes to the middle of the dungeon.',
    `
      go to the middle
    go to middle of dungeon
    go to centre
    go to center
    go to centre of dungeon
    go to center of dungeon
    go in middle
    stand in middle of dungeon
    go stand in middle of dungeon
    go stand in middle
    go to middle of board
    go to center of board
    middle
    go middle
    go middle of dungeon
    stand in middle
    middle of dungeon`,
  ),
  recipe(
    'go-back',
    'goto start',
    'It goes back to where it stood.',
    `
    go back to where you were
    go back where you were
    go back to where you started
    go back where you started
    return to where you started
    return to where you were
    go back to start
    go back to your start
    return to start
    return to your starting position
    go back to your starting position
    go back to your starting point`,
  ),
  ...['top left tl', 'top right tr', 'bottom left bl', 'bottom right br'].map((text) => {
    const [side = '', hand = '', corner = ''] = text.split(' ');
    const also = side === 'top' ? 'upper' : 'lower';
    return recipe(
      `go-to-${side}-${hand}`,
      `goto corner ${corner}`,
      `It goes to the ${side} ${hand} corner.`,
      `
      go to the ${side} ${hand} corner
      go to ${side} ${hand}
      go to corner ${side} ${hand}
      go to corner at ${side} ${hand}
      go to ${also} ${hand} corner
      go to ${also} ${hand}
      go to ${side} ${hand} corner of dungeon
      go to ${also} ${hand} corner of dungeon
      go in ${side} ${hand} corner
      go into ${side} ${hand} corner
      go stand in ${side} ${hand} corner
      go and stand in ${side} ${hand} corner
      stand in ${side} ${hand} corner
      ${side} ${hand} corner
      ${side} ${hand} corner go
      go ${side} ${hand} corner
      go ${side} ${hand}
      go all way to ${side} ${hand} corner`,
    );
  }),
  recipe(
    'go-onto-me',
    'goto me',
    'It walks onto the very square of who gave the order.',
    `
    come onto my square
    come onto my tile
    come onto my cell
    step onto my square
    step onto my tile
    stand on my square
    stand on my tile
    go onto my square
    come to my exact square
    come to my exact position
    come stand on top of me
    stand on top of me
    stand on same square as me
    stand on same tile as me`,
  ),
  recipe(
    'go-to-nearest-corner',
    'goto corner near',
    'It goes to the nearest corner.',
    `
    go to the nearest corner
    go to closest corner
    go in nearest corner
    go into nearest corner
    go stand in nearest corner
    stand in nearest corner
    nearest corner`,
  ),
  ...[
    ['me', 'me', 'you'],
    ['item', '{item}', 'the {item}'],
    ['monster', '{monster}', 'the {monster}'],
  ].flatMap(([id = '', slot = '', words = '']) => [
    ...['up above', 'down below', 'left left', 'right right'].map((text) => {
      const [side = '', hand = ''] = text.split(' ');
      const to = side === hand ? `${side} of` : hand;
      return recipe(
        `stand-${hand}-${id}`,
        `side ${side} ${slot}`,
        `It goes to the square right ${to.replace(/^(\w+) of$/, 'to the $1 of')} ${words}.`,
        [
          ...(side === hand && id === 'me'
            ? [`stand on my ${side}`, `stand to my ${side}`, `go to my ${side}`]
            : []),
          ...['stand', 'go stand', 'go', 'stand directly', 'stand right'].map(
            (verb) => `${verb} ${to} ${slot}`,
          ),
        ].join('\n'),
      );
    }),
    recipe(
      `step-towards-${id}`,
      `toward {n} ${slot}`,
      `It takes {n} steps towards ${words}.`,
      `
      take {n} steps towards ${slot}
      take {n} steps toward ${slot}
      go {n} steps towards ${slot}
      walk {n} steps towards ${slot}
      move {n} steps towards ${slot}
      come {n} steps towards ${slot}`,
    ),
    recipe(
      `step-away-from-${id}`,
      `away {n} ${slot}`,
      `It takes {n} steps away from ${words}.`,
      `
      take {n} steps away from ${slot}
      go {n} steps away from ${slot}
      walk {n} steps away from ${slot}
      move {n} steps away from ${slot}
      back off {n} steps from ${slot}
      back away {n} steps from ${slot}`,
    ),
  ]),
  ...['up top', 'down bottom', 'left left', 'right right'].map((text) => {
    const [edge = '', side = ''] = text.split(' ');
    return recipe(
      `go-to-${side}-edge`,
      `goto edge ${edge}`,
      `It goes to the ${side} edge of the dungeon.`,
      [
        `go to the ${side} edge`,
        `go to ${side} edge of dungeon`,
        `go to ${side} side of dungeon`,
        `go to ${side} side`,
        `go to edge ${edge}`,
        `go to ${edge} edge`,
        `go to ${edge} edge of dungeon`,
        `go to ${edge} side of dungeon`,
        `go to ${edge} border`,
        `go to ${side} border`,
      ].join('\n'),
    );
  }),
  ...['up', 'down', 'left', 'right'].flatMap((heading) => [
    recipe(
      `walk-${heading}`,
      `walk ${heading} {n}`,
      `It walks {n} steps ${heading}.`,
      `
      walk ${heading} {n} steps
      walk ${heading} {n} steps
      walk {n} step ${heading}
      walk {n} steps ${heading}
      walk {n} steps to ${heading}
      walk {n} step to ${heading}
      walk ${heading} {n}
      walk {n} ${heading}
      walk ${heading} by {n}
      walk ${heading} for {n} steps
      go ${heading} {n} steps
      go ${heading} {n} step
      go {n} steps ${heading}
      go {n} step ${heading}
      go {n} steps to ${heading}
      go {n} step to ${heading}
      go ${heading} {n}
      go {n} ${heading}
      go ${heading} for {n} steps
      move ${heading} {n} steps
      move ${heading} {n} step
      move {n} steps ${heading}
      move {n} step ${heading}
      move {n} steps to ${heading}
      move {n} step to ${heading}
      move ${heading} {n}
      move {n} ${heading}
      move ${heading} by {n}
      move ${heading} by {n} steps
      take {n} steps ${heading}
      take {n} step ${heading}
      take {n} steps to ${heading}
      take {n} step to ${heading}
      step {n} ${heading}
      step ${heading} {n}
      {n} steps ${heading}
      {n} step ${heading}
      {n} steps to ${heading}
      {n} step to ${heading}
      ${heading} {n}
      ${heading} {n} steps
      ${heading} {n} step
      {n} ${heading}
      make {n} steps ${heading}
      make {n} step ${heading}
      make {n} steps to ${heading}`,
    ),
    recipe(
      `walk-${heading}-to-wall`,
      `walk ${heading} wall`,
      `It walks ${heading} until it meets a wall.`,
      `
      walk ${heading} until you hit a wall
      walk ${heading} until you meet wall
      walk ${heading} until you reach wall
      walk ${heading} until wall
      walk ${heading} till you hit wall
      walk ${heading} till wall
      walk ${heading} until there is wall
      walk ${heading} until you bump into wall
      walk ${heading} until you are at wall
      go ${heading} until you hit wall
      go ${heading} until you meet wall
      go ${heading} until you reach wall
      go ${heading} until you bump into wall
      go ${heading} until there is wall
      go ${heading} until wall
      go ${heading} till wall
      go ${heading} till you hit wall
      move ${heading} until you hit wall
      move ${heading} until you reach wall
      move ${heading} until wall
      keep go ${heading} until you hit wall
      keep walk ${heading} until you hit wall
      walk ${heading} to wall
      walk ${heading} as far as you can
      walk ${heading} as far as possible
      go ${heading} as far as you can
      go ${heading} as far as possible
      move ${heading} as far as you can
      move ${heading} as far as possible
      walk all way ${heading} until you hit wall`,
    ),
  ]),
  recipe(
    'wait',
    'wait {n}',
    'It waits {n} turns.',
    `
      wait {n} turns
    wait {n} turns
    wait for {n} turn
    wait {n}
    wait here for {n} turn
    wait here {n} turn
    pause for {n} turn
    pause {n} turn
    rest for {n} turn
    rest {n} turn
    skip {n} turn
    do nothing for {n} turn
    stand still for {n} turn
    sit out {n} turn`,
  ),
  recipe(
    'say',
    'say {text}',
    'It says "{text}".',
    `
    say {text}
    say {text} to me
    say {text} for me
    say word {text}
    say words {text}
    shout {text}
    shout out {text}
    yell {text}
    yell out {text}
    whisper {text}
    announce {text}
    scream {text}
    say {text} out loud
    say out loud {text}
    say loud {text}
    say : {text}
    repeat after me {text}
    tell everybody {text}
    speak words {text}
    speak {text}
    shout to everybody {text}
    say to everybody {text}`,
  ),
  recipe(
    'explore',
    'explore',
    'It looks at every corner of the dungeon.',
    `
    explore
    explore dungeon
    explore everything
    explore whole dungeon
    explore entire dungeon
    explore this dungeon
    explore all of dungeon
    explore area
    explore surroundings
    explore every corner
    explore everywhere
    go explore
    go explore dungeon
    go exploring
    go on and explore
    scout dungeon
    scout area
    scout whole dungeon
    scout entire dungeon
    scout around
    scout
    go scout
    look around
    have look around
    take look around
    look everywhere
    search dungeon
    search whole dungeon
    discover dungeon
    discover whole dungeon
    visit every corner
    look around everywhere
    have good look around
    check out dungeon
    check out whole dungeon
    see everything
    see whole dungeon
    uncover dungeon
    scout out dungeon
    scout out whole dungeon
    explore around
    go look around
    map out dungeon`,
  ),
  recipe(
    'wander',
    'wander',
    'It walks about at random.',
    `
    wander
    wander around
    wander about
    wander around dungeon
    wander through dungeon
    wander randomly
    wander about randomly
    wander around randomly
    wander aimlessly
    walk around
    walk about
    walk around randomly
    walk randomly
    walk at random
    walk around at random
    roam
    roam around
    roam about
    roam dungeon
    roam freely
    stroll around
    stroll about
    go for walk
    take walk
    go wander
    go wander around
    move randomly
    move around randomly
    move around
    move about
    run around
    run around randomly
    walk wherever you like
    go wherever you like
    go wherever you want`,
  ),
  recipe(
    'patrol-items',
    'patrol {item} {item2}',
    'It walks to and fro between the {item} and the {item2}.',
    `
      patrol between the {item} and the {item2}
    patrol from {item} to {item2}
    walk between {item} and {item2}
    go back and forth between {item} and {item2}
    walk back and forth between {item} and {item2}
    go to and fro between {item} and {item2}
    walk to and fro between {item} and {item2}
    patrol from {item} to {item2} and back`,
  ),
  recipe(
    'patrol-me-item',
    'patrol me {item}',
    'It walks to and fro between you and the {item}.',
    `
      patrol between me and the {item}
    patrol between {item} and me
    walk between me and {item}
    go back and forth between me and {item}
    walk back and forth between me and {item}
    walk to and fro between me and {item}
    go to and fro between me and {item}`,
  ),
  recipe(
    'patrol-cells',
    'patrol at {n} {n2} at {n3} {n4}',
    'It walks to and fro between two places.',
    `
    patrol between row {n} column {n2} and row {n3} column {n4}
    patrol between {n} {n2} and {n3} {n4}
    patrol from row {n} column {n2} to row {n3} column {n4}
    patrol from {n} {n2} to {n3} {n4}
    walk back and forth between row {n} column {n2} and row {n3} column {n4}
    walk to and fro between row {n} column {n2} and row {n3} column {n4}
    go back and forth between row {n} column {n2} and row {n3} column {n4}`,
  ),
  recipe(
    'guard-me',
    'guard me',
    'It stays near you and fights what comes near.',
    `
    guard me
    be my bodyguard
    be my guard
    keep me safe
    keep me safe from monsters
    guard me from monsters
    guard me against monsters
    watch my back
    have my back
    cover me
    escort me
    stay near me and guard me
    stay close and guard me
    stay with me and guard me
    look after me
    take care of me`,
  ),
  recipe(
    'guard-item',
    'guard {item}',
    'It stays near the {item} and fights what comes near.',
    `
      guard the {item}
    guard that {item}
    keep watch over {item}
    watch over {item}
    keep {item} safe
    stand guard over {item}
    stand guard at {item}
    stand guard by {item}
    stand guard near {item}
    keep guard over {item}
    keep guard at {item}
    stay near {item} and guard it
    go guard {item}
    go to {item} and guard it
    look after {item}`,
  ),
  recipe(
    'guard-here',
    'guard you',
    'It stays where it is and fights what comes near.',
    `
    guard this spot
    guard your spot
    guard this dungeon
    guard where you stand
    guard here
    stand guard here
    stand guard
    keep guard here
    guard your position
    guard this position
    guard where you are
    stand guard right where you are
    stand guard where you are`,
  ),
  recipe(
    'avoid-all',
    'avoid all',
    'It keeps out of the way of all monsters.',
    `
      keep away from monsters
    avoid all monsters
    avoid every monster
    avoid any monsters
    avoid monster
    avoid any monster
    stay away from monsters
    stay away from all monsters
    stay away from every monster
    stay away from any monster
    stay away from any monsters
    keep away from monsters
    keep away from all monsters
    keep away from every monster
    keep clear of monsters
    keep clear of all monsters
    stay clear of monsters
    stay clear of all monsters
    steer clear of monsters
    steer clear of all monsters
    run away from monsters
    run away from all monsters
    run from monsters
    flee from monsters
    flee from all monsters
    flee
    run away
    hide
    hide from monsters
    hide from all monsters
    keep out of way of monsters
    stay out of way of monsters
    keep your distance from monsters
    keep distance from monsters
    escape from monsters
    escape monsters
    evade monsters
    dodge monsters
    do not go near monsters
    do not go near any monsters
    do not go near any monster
    avoid monsters`,
  ),
  recipe(
    'avoid-monster',
    'avoid {monster}',
    'It keeps out of the way of every {monster}.',
    `
      keep away from the {monster}
    avoid {monster}s
    avoid all {monster}s
    avoid every {monster}
    avoid any {monster}
    avoid any {monster}s
    stay away from {monster}
    stay away from {monster}s
    stay away from all {monster}s
    stay away from every {monster}
    stay away from any {monster}
    stay away from that {monster}
    keep away from {monster}
    keep away from {monster}s
    keep away from all {monster}s
    keep away from every {monster}
    keep away from any {monster}
    keep away from that {monster}
    keep clear of {monster}
    keep clear of {monster}s
    stay clear of {monster}
    stay clear of {monster}s
    steer clear of {monster}
    steer clear of {monster}s
    steer clear of every {monster}
    run away from {monster}
    run away from {monster}s
    run from {monster}
    run from {monster}s
    flee from {monster}
    flee from {monster}s
    hide from {monster}
    hide from {monster}s
    keep out of way of {monster}
    keep out of way of {monster}s
    keep your distance from {monster}
    keep your distance from {monster}s
    keep distance from {monster}
    evade {monster}
    evade {monster}s
    dodge {monster}
    dodge {monster}s
    escape from {monster}
    do not go near {monster}
    do not go near {monster}s
    do not go near any {monster}
    avoid {monster}`,
  ),
  recipe(
    'keep-from-me',
    'keep {n} me',
    'It keeps {n} steps away from you.',
    `
    keep {n} steps away from me
    keep {n} steps from me
    keep {n} away from me
    keep {n} steps distance from me
    keep {n} steps distance to me
    keep a distance of {n} from me
    keep a distance of {n} steps from me
    keep a distance of {n} steps to me
    keep at least {n} steps away from me
    keep at distance of {n} from me
    keep at distance of {n} steps from me
    stay {n} steps away from me
    stay {n} away from me
    stay at least {n} steps away from me
    stay {n} steps from me
    stay away {n} steps from me
    stay at distance of {n} steps from me
    keep your distance of {n} steps from me
    be {n} steps away from me
    keep at least {n} away from me
    stay at least {n} away from me
    keep away from me {n} steps`,
  ),
  recipe(
    'keep-from-monster',
    'keep {n} {monster}',
    'It keeps {n} steps away from every {monster}.',
    `
      keep {n} steps away from the {monster}
    keep {n} steps away from {monster}s
    keep {n} steps away from every {monster}
    keep {n} steps away from any {monster}
    keep {n} steps away from all {monster}s
    keep {n} steps from {monster}
    keep {n} steps from {monster}s
    keep {n} steps from every {monster}
    keep {n} away from {monster}
    keep {n} away from {monster}s
    keep {n} steps distance from {monster}
    keep a distance of {n} from {monster}
    keep a distance of {n} steps from {monster}
    keep at least {n} steps away from {monster}
    keep at least {n} steps away from {monster}s
    keep at least {n} steps from {monster}
    keep at least {n} steps from {monster}s
    stay {n} steps away from {monster}
    stay {n} steps away from {monster}s
    stay {n} steps away from every {monster}
    stay {n} steps away from any {monster}
    stay {n} steps from {monster}
    stay {n} away from {monster}
    stay at least {n} steps away from {monster}
    stay at least {n} steps away from {monster}s
    stay at least {n} steps from {monster}
    stay at least {n} steps from {monster}s`,
  ),
  recipe(
    'keep-from-monsters',
    'keep {n} monster',
    'It keeps {n} steps away from all monsters.',
    `
    keep {n} steps away from monsters
    keep {n} steps away from all monsters
    keep {n} steps away from every monster
    keep {n} steps away from any monster
    keep {n} steps from monsters
    keep {n} steps from all monsters
    keep {n} away from monsters
    keep {n} steps distance from monsters
    keep a distance of {n} from monsters
    keep a distance of {n} steps from monsters
    keep a distance of {n} steps from all monsters
    keep at least {n} steps away from monsters
    keep at least {n} steps away from all monsters
    keep at least {n} steps away from any monster
    keep at least {n} steps from monsters
    stay {n} steps away from monsters
    stay {n} steps away from all monsters
    stay {n} steps away from every monster
    stay {n} steps away from any monster
    stay {n} steps from monsters
    stay {n} away from monsters
    stay at least {n} steps away from monsters
    stay at least {n} steps away from all monsters
    stay at least {n} steps away from any monster
    stay at least {n} steps from monsters
    stay at least {n} steps from any monster`,
  ),
  recipe(
    'lead-to-item',
    'lead {item}',
    'It walks ahead of you to the {item}, and waits for you.',
    `
      lead me to the {item}
    lead way to {item}
    guide me to {item}
    show me way to {item}
    take me to {item}
    bring me to {item}
    walk me to {item}
    walk ahead of me to {item}`,
  ),
  recipe(
    'lead-to-monster',
    'lead {monster}',
    'It walks ahead of you to the {monster}, and waits for you.',
    `
      lead me to the {monster}
    lead way to {monster}
    lead me to nearest {monster}
    guide me to {monster}
    show me way to {monster}
    take me to {monster}
    bring me to {monster}
    take me to nearest {monster}`,
  ),
  recipe(
    'mirror',
    'mirror',
    'It copies your moves.',
    `
    mirror me
    mirror my moves
    mirror my steps
    mirror my movements
    copy me
    copy my moves
    copy my steps
    copy my movements
    copy what i do
    copy everything i do
    do what i do
    do as i do
    do same as me
    move like me
    move as i move
    imitate me
    mimic me
    mimic my moves
    imitate my moves`,
  ),
  recipe(
    'dance',
    'dance',
    'It dances.',
    `
    dance
    dance for me
    do dance
    do little dance
    do dance for me
    show me dance
    show me your moves
    show me some dance moves
    show me your dance moves
    dance around
    dance little
    do happy dance
    start dancing
    go dance
    lets see you dance
    entertain me`,
  ),
  recipe(
    'tally',
    'tally',
    'It walks about and counts the squares that it has been on.',
    `
      walk around and count your steps
    count the steps you visit
    count steps you have been on
    walk around and count steps
    walk around and count your steps
    wander around and count steps
    walk about and count steps you have been on
    walk around and count steps you visit
    walk around and count steps you have visited
    explore and count steps
    count the squares you walk on`,
  ),
  recipe(
    'route-to-item',
    'route {item}',
    'It tells you the way to the {item}.',
    `
      how do i get to the {item}
    how can i get to {item}
    how do i reach {item}
    how can i reach {item}
    how do i find {item}
    tell me way to {item}
    tell me how to get to {item}
    tell me how i get to {item}
    tell me how to reach {item}
    what is way to {item}
    which way to {item}
    which way is {item}
    which way do i go to get to {item}
    give me directions to {item}
    directions to {item}
    how to get to {item}
    what is shortest way to {item}
    what is best way to {item}
    what is shortest path to {item}`,
  ),
  recipe(
    'route-to-monster',
    'route {monster}',
    'It tells you the way to the {monster}.',
    `
      how do i get to the {monster}
    how can i get to {monster}
    how do i reach {monster}
    tell me way to {monster}
    tell me how to get to {monster}
    tell me how to reach {monster}
    what is way to {monster}
    which way to {monster}
    which way is {monster}
    give me directions to {monster}
    directions to {monster}
    how to get to {monster}
    what is shortest way to {monster}`,
  ),
  recipe(
    'count-monsters',
    'count monsters',
    'It counts the monsters that are left, and says so.',
    `
    how many monsters are there
    how many monsters
    how many monsters are left
    how many monsters left
    how many monsters are still left
    how many monsters remain
    how many monsters are here
    how many monsters are in dungeon
    how many monsters are alive
    how many monsters are still alive
    how many monsters are still there
    how many monsters are there in dungeon
    how many monsters are there left
    how many monsters are around
    how many monsters are out there
    how many monsters do you see
    how many monsters can you see
    how many monsters do we have
    how many monsters still live
    how many monsters do we face
    count monsters
    count all monsters
    count how many monsters are there
    count how many monsters are left
    count monsters for me
    tell me how many monsters are there
    tell me how many monsters there are
    tell me how many monsters are left
    tell me number of monsters
    what is number of monsters
    number of monsters
    monster count
    what is monster count`,
  ),
  recipe(
    'count-items',
    'count items',
    'It counts the items on the floor, and says so.',
    `
    how many items are there
    how many items
    how many items are left
    how many items left
    how many items are on floor
    how many items are on ground
    how many items lie around
    how many items are lying around
    how many items are lying on floor
    how many items are in dungeon
    how many items are around
    how many items can i find
    how many items are there to get
    how many things are on floor
    how many things lie on floor
    count items
    count all items
    count items on floor
    count items for me
    tell me how many items there are
    tell me how many items are there
    tell me how many items are left
    number of items
    what is number of items
    item count
    what is item count
    tell me number of items
    how many items are in here`,
  ),
  recipe(
    'count-weapons',
    'count weapons',
    'It counts the weapons on the floor, and says so.',
    `
    how many weapons are there
    how many weapons
    how many weapons are left
    how many weapons left
    how many weapons are on floor
    how many weapons lie around
    how many weapons are lying around
    how many weapons are around
    count weapons
    count all weapons
    tell me how many weapons there are
    tell me how many weapons are left
    number of weapons
    weapon count
    what is weapon count
    tell me number of weapons
    number of weapons around`,
  ),
  recipe(
    'count-players',
    'count players',
    'It counts the players, and says so.',
    `
    how many players are there
    how many players
    how many players are here
    how many players are in dungeon
    how many players are in game
    how many players are playing
    how many people are playing
    how many people are here
    how many people are there
    how many people are in dungeon
    how many people are in game
    how many of us are there
    how many are we
    how many are playing
    count players
    count people
    tell me how many players there are
    number of players
    player count
    how many people are playing here
    tell me number of players
    how many players are playing here
    what is player count`,
  ),
  recipe(
    'count-squares',
    'count floor',
    'It counts the squares of the dungeon, and says so.',
    `
      how many squares are there
    how many steps does dungeon have
    how many steps are in dungeon
    how many steps has dungeon
    how many floor steps are there
    how many steps are free
    how many free steps are there
    how big is dungeon
    how large is dungeon
    count floor steps
    count steps of dungeon
    count steps in dungeon
    what is size of dungeon
    number of steps in dungeon`,
  ),
  recipe(
    'count-a-monster',
    'count {monster}',
    'It counts them, {monster} by {monster}, and says so.',
    `
    how many {monster}s are there
    how many {monster}s
    how many {monster}s are left
    how many {monster}s left
    how many {monster}s are still left
    how many {monster}s remain
    how many {monster}s are here
    how many {monster}s are in dungeon
    how many {monster}s are alive
    how many {monster}s are still alive
    how many {monster}s are there in dungeon
    how many {monster}s are there left
    how many {monster}s are around
    how many {monster}s are out there
    how many {monster}s do you see
    how many {monster}s can you see
    how many {monster}s do we face
    count {monster}s
    count all {monster}s
    count {monster}s for me
    tell me how many {monster}s there are
    tell me how many {monster}s are there
    tell me how many {monster}s are left
    tell me number of {monster}s
    what is number of {monster}s
    number of {monster}s
    {monster} count
    what is {monster} count
    how many {monster}s are in here`,
  ),
  recipe(
    'count-an-item',
    'count {item}',
    'It counts them, {item} by {item}, and says so.',
    `
    how many {item}s are there
    how many {item}s
    how many {item}s are left
    how many {item}s left
    how many {item}s are on floor
    how many {item}s are on ground
    how many {item}s lie around
    how many {item}s are lying around
    how many {item}s are in dungeon
    how many {item}s are around
    how many {item}s can you see
    how many {item}s can i find
    count {item}s
    count all {item}s
    count {item}s lying around
    count {item}s on floor
    count {item}s for me
    tell me how many {item}s there are
    tell me how many {item}s are there
    tell me how many {item}s are left
    number of {item}s
    what is number of {item}s
    {item} count
    what is {item} count
    how many {item}s are in here
    how many {item}s are on dungeon`,
  ),
  recipe(
    'where-is-item',
    'where {item}',
    'It tells you where the {item} is.',
    `
      where is the {item}
    where is nearest {item}
    where can i find {item}
    where could i find {item}
    where do i find {item}
    where does {item} lie
    where is {item} lying
    where did {item} go
    where are {item}s
    where to find {item}
    where {item}
    tell me where {item} is
    tell me where i can find {item}
    tell me where i find {item}
    tell me where nearest {item} is
    what is position of {item}
    what is location of {item}
    position of {item}
    location of {item}
    locate {item}
    locate {item} for me
    show me where {item} is
    have you seen {item}
    did you see {item}
    do you see {item}
    can you see {item}
    {item} where
    {item} location
    {item} position
    where is {item} at
    where lies {item}
    tell me position of {item}
    tell me location of {item}
    what is {item} position`,
  ),
  recipe(
    'where-is-monster',
    'where {monster}',
    'It tells you where the nearest {monster} is.',
    `
      where is the {monster}
    where is nearest {monster}
    where can i find {monster}
    where do i find {monster}
    where did {monster} go
    where are {monster}s
    where {monster}
    tell me where {monster} is
    tell me where {monster}s are
    tell me where i can find {monster}
    tell me where nearest {monster} is
    what is position of {monster}
    what is location of {monster}
    position of {monster}
    location of {monster}
    locate {monster}
    show me where {monster} is
    where is that {monster}
    have you seen {monster}
    did you see {monster}
    do you see {monster}
    can you see {monster}
    {monster} where
    {monster} location
    {monster} position
    where is {monster} at
    where is {monster} now
    where is {monster} hiding
    where are {monster}s hiding
    tell me position of {monster}
    tell me location of {monster}`,
  ),
  recipe(
    'where-are-you',
    'where you',
    'It tells you where it is.',
    `
    where are you
    where are you at
    where you at
    where you
    where are you now
    tell me where you are
    what is your position
    what is your location
    what are your coordinates
    your position
    your location
    where do you stand
    where are you standing
    where have you gone
    where did you go`,
  ),
  recipe(
    'where-am-i',
    'where me',
    'It tells you where you are.',
    `
    where am i
    where am i at
    where am i now
    tell me where i am
    what is my position
    what is my location
    what are my coordinates
    my position
    my location
    where do i stand
    where am i standing`,
  ),
  recipe(
    'where-nearest-item',
    'where item',
    'It tells you where the nearest item is.',
    `
      where is the nearest item
    where is nearest thing
    tell me where nearest item is
    what is nearest item
    which item is nearest
    what is position of nearest item
    where can i find an item
    where can i find something
    nearest item
    nearest item where
    nearest item is where`,
  ),
  recipe(
    'where-nearest-monster',
    'where monster',
    'It tells you where the nearest monster is.',
    `
      where is the nearest monster
    where is monster
    tell me where nearest monster is
    what is nearest monster
    which monster is nearest
    what is position of nearest monster
    what is location of nearest monster
    nearest monster
    nearest monster where
    nearest monster is where`,
  ),
  recipe(
    'where-nearest-weapon',
    'where weapon',
    'It tells you where the nearest weapon is.',
    `
      where is the nearest weapon
    where is weapon
    where can i find weapon
    where do i find weapon
    where could i find weapon
    tell me where nearest weapon is
    what is nearest weapon
    which weapon is nearest`,
  ),
  recipe(
    'how-far-item',
    'far {item}',
    'It tells you how far it is from the {item}.',
    `
      how far is the {item}
    how far away is {item}
    how far is {item} away
    how far is {item} from you
    how far are you from {item}
    how far away are you from {item}
    how far is it to {item}
    how far to {item}
    how many steps to {item}
    how many steps is {item} away
    how many steps is it to {item}
    how many steps are you from {item}
    how many steps away is {item}
    what is distance to {item}
    what is your distance to {item}
    distance to {item}
    tell me how far {item} is
    tell me how far away {item} is`,
  ),
  recipe(
    'how-far-monster',
    'far {monster}',
    'It tells you how far it is from the nearest {monster}.',
    `
      how far is the {monster}
    how far away is {monster}
    how far is {monster} away
    how far is {monster} from you
    how far are you from {monster}
    how far away are you from {monster}
    how far is it to {monster}
    how far to {monster}
    how many steps to {monster}
    how many steps is {monster} away
    how many steps away is {monster}
    how far is nearest {monster}
    how far away is nearest {monster}
    what is distance to {monster}
    distance to {monster}
    tell me how far {monster} is
    tell me how far away {monster} is`,
  ),
  recipe(
    'how-far-from-me',
    'far me',
    'It tells you how far it is from you.',
    `
    how far are you from me
    how far away are you
    how far are you
    how far away are you from me
    how far am i from you
    how far are you away
    how far are you away from me
    what is distance between us
    how many steps are you away from me
    how many steps are you from me`,
  ),
  recipe(
    'who-has-item',
    'who {item}',
    'It tells you who has the {item}.',
    `
      who has the {item}
    who has got {item}
    who carries {item}
    who is carry {item}
    who is hold {item}
    who holds {item}
    who got {item}
    who owns {item}
    who took {item}
    does anyone have {item}
    does anybody have {item}
    has anyone got {item}
    has anybody got {item}
    tell me who has {item}
    does someone have {item}`,
  ),
  recipe(
    'have-you-item',
    'has you {item}',
    'It tells you whether it has the {item}.',
    `
      do you have the {item}
    have you got {item}
    have you {item}
    you have {item}
    do you carry {item}
    do you hold {item}
    are you carry {item}
    are you hold {item}
    do you still have {item}
    do you already have {item}
    do you own {item}
    you got {item}
    got {item}
    is {item} in your bag
    do you have any {item}s
    have you got any {item}s`,
  ),
  recipe(
    'have-i-item',
    'has me {item}',
    'It tells you whether you have the {item}.',
    `
      do i have the {item}
    have i got {item}
    am i carry {item}
    am i hold {item}
    do i carry {item}
    do i hold {item}
    do i still have {item}
    do i already have {item}
    do i own {item}
    is {item} in my bag
    do i have any {item}s
    have i got any {item}s`,
  ),
  recipe(
    'your-health',
    'health you',
    'It tells you its health.',
    `
    how is your health
    what is your health
    health
    your health
    how much health do you have
    how much health have you
    how much health have you got
    how much health you have
    how many lives do you have
    how many lives do you have left
    how many lives have you got
    how many lives have you left
    how many health points do you have
    tell me your health
    how healthy are you
    how hurt are you
    are you hurt
    are you wounded
    are you injured
    how much health do you have left
    how many health do you have
    how many hearts do you have
    how many hearts do you have left
    what is your health status
    status of your health`,
  ),
  recipe(
    'my-health',
    'health me',
    'It tells you your health.',
    `
    how is my health
    what is my health
    my health
    how much health do i have
    how much health have i
    how much health have i got
    how many lives do i have
    how many lives do i have left
    how many lives have i got
    how many lives have i got left
    how many lives have i left
    how many health points do i have
    tell me my health
    how healthy am i
    how hurt am i
    am i hurt
    am i wounded
    am i injured
    how much health do i have left
    how much health have i got left
    how many hearts do i have
    how many hearts do i have left`,
  ),
  recipe(
    'all-health',
    'health all',
    'It tells you the health of everybody.',
    `
      what is everybody's health
    how is everybody health
    how is everybody doing
    what is health of everybody
    tell me health of everybody
    tell me everybody health
    show me health of everybody
    what is our health
    how healthy are we
    everybody health
    how much health has everybody
    how much health has everybody got
    how much health does everybody have
    health of everybody
    show me everybody health
    how is everybody
    team health
    party health`,
  ),
  recipe(
    'monster-health',
    'health {monster}',
    'It tells you the health of the nearest {monster}.',
    `
      how much health does the {monster} have
    how much health has {monster}
    how much health has {monster} got
    how many lives does {monster} have
    how many lives has {monster}
    how many health points does {monster} have
    what is health of {monster}
    what health does {monster} have
    tell me health of {monster}
    how healthy is {monster}
    how much health does {monster} have left
    how many hits does {monster} take
    {monster} health
    health of {monster}
    what is {monster} health`,
  ),
  recipe(
    'weakness',
    'weak {monster}',
    'It tells you what kills a {monster}.',
    `
      what kills a {monster}
    what kills {monster}s
    what is {monster} weak against
    what is {monster} weak to
    what are {monster}s weak against
    what are {monster}s weak to
    what is weakness of {monster}
    what is weakness of {monster}s
    what weakness does {monster} have
    what weakness has {monster}
    weakness of {monster}
    how do i kill {monster}
    how do i kill {monster}s
    how can i kill {monster}
    how do you kill {monster}
    how do you kill {monster}s
    how can you kill {monster}
    how do we kill {monster}
    how to kill {monster}
    how to kill {monster}s
    how do i defeat {monster}
    how can i defeat {monster}
    how do i beat {monster}
    how to beat {monster}
    how to defeat {monster}
    what do i need to kill {monster}
    what do i need to fight {monster}
    what do i need against {monster}
    what do you need to kill {monster}
    what do we need to kill {monster}
    what is needed to kill {monster}
    what does it take to kill {monster}
    what can kill {monster}
    what hurts {monster}
    what hurts {monster}s
    which weapon kills {monster}
    which weapon kills {monster}s
    which weapon do i need for {monster}
    which weapon works against {monster}
    which weapon works against {monster}s
    what weapon kills {monster}
    what weapon do i need for {monster}
    what weapon works against {monster}
    what weapon works on {monster}
    what works against {monster}
    what works against {monster}s
    what is good against {monster}
    what is good against {monster}s
    what do i use against {monster}
    tell me what kills {monster}
    tell me how to kill {monster}
    tell me weakness of {monster}`,
  ),
  recipe(
    'all-weaknesses',
    'weak all',
    'It tells you what kills each monster.',
    `
      what kills which monster
    what kills which monster
    what kills what
    what are weaknesses of monsters
    what are monsters weak against
    what are monsters weak to
    what are weaknesses of all monsters
    weaknesses of monsters
    tell me weaknesses of monsters
    tell me weaknesses of all monsters
    tell me what kills each monster
    how do i kill monsters
    how to kill monsters
    list weaknesses
    list all weaknesses
    list weaknesses of monsters
    which weapon kills which monster
    what do i need to kill monsters
    what kills monsters`,
  ),
  recipe(
    'use-of-item',
    'use {item}',
    'It tells you what the {item} is good for.',
    `
      what is the {item} for
    what is {item} good for
    what is {item} used for
    what are {item}s for
    what are {item}s good for
    what does {item} do
    what do {item}s do
    what can i do with {item}
    what do i do with {item}
    what can you do with {item}
    what do i need {item} for
    what do you need {item} for
    what is use of {item}
    what use is {item}
    what is purpose of {item}
    what does {item} kill
    what can {item} kill
    what do i use {item} for
    tell me what {item} is for
    tell me what {item} does
    tell me what {item} is good for
    why would i need {item}
    what good is {item}`,
  ),
  recipe(
    'can-kill-monster',
    'can {monster}',
    'It tells you whether it could kill a {monster} now.',
    `
      are you able to kill a {monster}
    are you able to fight {monster}
    are you armed against {monster}
    are you armed against {monster}s
    are you armed for {monster}
    are you ready to fight {monster}
    are you ready to kill {monster}
    are you ready for {monster}
    are you strong enough to kill {monster}
    are you equipped to kill {monster}
    are you equipped to fight {monster}
    do you have what it takes to kill {monster}
    do you have what you need to kill {monster}
    do you have everything you need to kill {monster}
    have you got what it takes to kill {monster}
    tell me if you can kill {monster}
    would you be able to kill {monster}`,
  ),
  recipe(
    'can-kill-any',
    'can any',
    'It tells you whether it could kill any monster now.',
    `
      are you ready to fight
    are you able to kill anything
    are you able to fight
    are you armed
    are you ready to fight
    are you ready for fight
    are you ready for battle
    do you have what it takes to fight
    are you able to kill any monster`,
  ),
  recipe(
    'is-alive',
    'alive {monster}',
    'It tells you whether any {monster} is left.',
    `
      is the {monster} still alive
    is {monster} still alive
    is {monster} dead
    is {monster} dead yet
    is {monster} still there
    is {monster} still around
    is {monster} gone
    is {monster} left
    is there {monster} left
    is there still {monster}
    is there still {monster} left
    is there still {monster} around
    is there any {monster} left
    are there {monster}s left
    are there any {monster}s left
    are there any {monster}s
    are there still {monster}s
    are there still any {monster}s
    are there still {monster}s left
    are there any {monster}s still alive
    are there any more {monster}s
    are any {monster}s left
    are any {monster}s still alive
    are all {monster}s dead
    any {monster}s left
    does {monster} still live
    did {monster} die
    has {monster} died
    is {monster} alive`,
  ),
  recipe(
    'count-your-items',
    'count you {item}',
    'It tells you how many of that item it carries.',
    `
    how many {item}s do you have
    how many {item}s do you carry
    how many {item}s have you got
    how many {item}s are you carry
    how many {item}s are you hold
    how many {item}s do you hold
    how many {item}s have you
    how many {item}s you have
    how many {item}s you got
    how many {item}s are in your bag
    how many {item}s are in your inventory
    how many {item}s do you have left
    how many {item}s do you still have
    how many {item}s have you got left
    how many {item} do you have
    how many {item} do you carry
    how many {item} have you got
    how many {item}s do you have on you
    how many {item}s do you have with you
    count your {item}s
    tell me how many {item}s you have
    tell me how many {item}s you carry`,
  ),
  recipe(
    'count-my-items',
    'count me {item}',
    'It tells you how many of that item you carry.',
    `
    how many {item}s do i have
    how many {item}s do i carry
    how many {item}s have i got
    how many {item}s am i carry
    how many {item}s am i hold
    how many {item}s do i hold
    how many {item}s have i
    how many {item}s i have
    how many {item}s i got
    how many {item}s are in my bag
    how many {item}s are in my inventory
    how many {item}s do i have left
    how many {item}s do i still have
    how many {item}s have i got left
    how many {item} do i have
    how many {item} do i carry
    how many {item} have i got
    how many {item}s do i have on me
    how many {item}s do i have with me
    count my {item}s
    tell me how many {item}s i have
    tell me how many {item}s i carry`,
  ),
  recipe(
    'count-your-bag',
    'count you items',
    'It tells you how many items it carries.',
    `
    how many items do you have
    how many items do you carry
    how many items have you got
    how many items are you carry
    how many items are you hold
    how many things do you have
    how many things do you carry
    how many things have you got
    how many things are you carry
    how many things are you hold
    how many items are in your bag
    how many things are in your bag
    how many items are in your inventory
    how many things do you have on you
    how many things do you have with you
    count your items
    count your things
    count what you carry
    how many items you have
    how full is your bag`,
  ),
  recipe(
    'count-my-bag',
    'count me items',
    'It tells you how many items you carry.',
    `
    how many items do i have
    how many items do i carry
    how many items have i got
    how many items am i carry
    how many items am i hold
    how many things do i have
    how many things do i carry
    how many things have i got
    how many things am i carry
    how many things am i hold
    how many items are in my bag
    how many things are in my bag
    how many items are in my inventory
    how many things do i have on me
    how many things do i have with me
    count my items
    count my things
    count what i carry
    how many items i have
    how full is my bag`,
  ),
  recipe(
    'your-bag',
    'bag you',
    'It tells you what it carries.',
    `
    what do you carry
    what are you carry
    what are you hold
    what do you have
    what have you got
    what do you have on you
    what do you have with you
    what is in your bag
    what is in your inventory
    what is in your backpack
    what is in your pockets
    what is in your hands
    what items do you have
    what items are you carry
    what items do you carry
    what items have you got
    which items do you have
    which items do you carry
    which items are you carry
    show me your inventory
    show me your bag
    show me your items
    show me what you have
    show me what you carry
    tell me what you have
    tell me what you carry
    tell me what you are carry
    your inventory
    inventory
    inv
    your items
    list your items
    list your inventory
    what you got
    what you have
    what have you picked up
    what have you collected
    do you have anything
    do you carry anything
    are you carry anything
    are you hold anything
    have you got anything
    your bag`,
  ),
  recipe(
    'my-bag',
    'bag me',
    'It tells you what you carry.',
    `
    what do i carry
    what am i carry
    what am i hold
    what do i have
    what have i got
    what do i have on me
    what do i have with me
    what is in my bag
    what is in my inventory
    what is in my backpack
    what is in my pockets
    what is in my hands
    what do i have in my bag
    what have i got in my bag
    what items do i have
    what items am i carry
    what items do i carry
    which items do i have
    show me my inventory
    show me my bag
    show me my items
    tell me what i have
    tell me what i carry
    tell me what i am carry
    my inventory
    my items
    list my items
    do i have anything
    do i carry anything
    am i carry anything`,
  ),
  recipe(
    'list-monsters',
    'list monsters',
    'It tells you which monsters there are.',
    `
    which monsters are there
    which monsters are around
    which monsters are here
    which monsters are left
    which monsters are in dungeon
    which monsters are still alive
    which monsters do we face
    what monsters are there
    what monsters are around
    what monsters are here
    what monsters are left
    what monsters are in dungeon
    what kind of monsters are there
    what kinds of monsters are there
    what kind of monsters are here
    what types of monsters are there
    list monsters
    list all monsters
    name monsters
    name all monsters
    show me monsters
    show me all monsters
    tell me which monsters are there
    tell me which monsters there are
    tell me what monsters there are
    tell me what monsters are there`,
  ),
  recipe(
    'list-items',
    'list items',
    'It tells you what lies on the floor.',
    `
    which items are there
    which items are around
    which items are left
    which items are on floor
    which items are lying around
    which items lie around
    which items are in dungeon
    which items can i find
    what items are there
    what items are around
    what items are left
    what items are on floor
    what items are on ground
    what items are lying around
    what items are lying on floor
    what items are in dungeon
    what items can i find
    what is on floor
    what is on ground
    what is lying on floor
    what is lying on ground
    what is lying around
    what lies on floor
    what lies on ground
    what lies around
    list items
    list all items
    list items on floor
    show me items
    show me all items
    tell me what is on floor
    tell me what lies on floor
    tell me what items there are
    tell me which items there are
    tell me what is lying around
    what can i get
    what is there to get
    what can be picked up
    what items is on floor
    what items are here
    what is there on floor
    what loot is there
    what loot is around`,
  ),
  recipe(
    'list-players',
    'list players',
    'It tells you who plays.',
    `
    who is playing
    who is playing here
    who is here
    who plays
    who is in dungeon
    who is in game
    who else is here
    who else is playing
    which players are there
    which players are here
    which players are in game
    list players
    list all players
    name all players
    show me players
    show me all players
    tell me who is playing
    tell me who is here
    who are players`,
  ),
  recipe(
    'list-weapons',
    'list weapons',
    'It tells you which weapons lie on the floor.',
    `
    which weapons are there
    which weapons are around
    which weapons are left
    which weapons are lying around
    which weapons are in dungeon
    which weapons can i find
    what weapons are there
    what weapons are around
    what weapons are left
    what weapons are lying around
    what weapons are on floor
    what weapons are in dungeon
    what weapons can i find
    list weapons
    list all weapons
    show me weapons
    show me all weapons
    tell me which weapons there are
    tell me what weapons there are
    are there any weapons
    are there any weapons around
    are there any weapons left`,
  ),
  recipe(
    'danger-you',
    'danger you',
    'It tells you whether a monster is near it.',
    `
    are you safe
    are you safe there
    are you in danger
    are you in any danger
    is it safe there
    is it safe where you are
    is there danger near you
    is there monster near you
    are there monsters near you
    are there any monsters near you
    is any monster near you
    any monsters near you
    any danger near you
    is monster near you
    is it dangerous there
    any monsters close to you
    anything near you`,
  ),
  recipe(
    'danger-me',
    'danger me',
    'It tells you whether a monster is near you.',
    `
    am i safe
    am i safe here
    am i in danger
    am i in any danger
    is it safe here
    is it safe for me
    is there danger near me
    is there monster near me
    are there monsters near me
    are there any monsters near me
    is any monster near me
    any monsters near me
    any danger near me
    is monster near me
    is it dangerous here
    any monsters close to me
    am i in danger here`,
  ),
  recipe(
    'doing',
    'doing',
    'It tells you what it is doing.',
    `
    what are you doing
    what are you up to
    what you doing
    what is your plan
    what are you doing now
    what do you do now
    what are you doing there
    what are you planning
    what are you planning to do
    what is your task
    what is your mission
    what is your goal
    what is your current task
    what is your current plan
    what are you working on
    what is up with you
    tell me what you are doing
    tell me your plan
    tell me what you are up to
    status
    status report
    give me status report
    what is your status`,
  ),
  recipe(
    'help',
    'help',
    'It tells you what it can do.',
    `
    help
    help me
    what can you do
    what can you do for me
    what are you able to do
    what do you know
    what do you understand
    what orders do you understand
    what commands do you know
    what commands are there
    what commands do you understand
    which commands are there
    which commands do you know
    which orders do you understand
    what can i say
    what can i tell you
    what can i tell you to do
    what can i ask you
    what can i ask you to do
    what are your abilities
    what are your skills
    what are your commands
    list your abilities
    list commands
    list your commands
    list all commands
    show me what you can do
    tell me what you can do
    how do you work
    how does this work`,
  ),
  recipe(
    'hello',
    'chat hello',
    'It greets you.',
    `
    hello
    hello there
    hey there
    hi there
    good morning
    good evening
    good day
    greetings
    how are you
    how are you doing
    what is up
    sup
    howdy`,
  ),
  recipe(
    'thanks',
    'chat thanks',
    'It says that it was a pleasure.',
    `
    thank you
    thank you very much
    thank you so much
    many thanks
    much appreciated
    thanks a lot
    thanks for help
    thank you for help
    thank you for your help`,
  ),
  recipe(
    'praise',
    'chat praise',
    'It is glad.',
    `
    well done
    good job
    great job
    nice job
    good work
    great work
    nice work
    good boy
    good girl
    nice one
    you are great
    you are best
    you are awesome
    you are amazing
    good companion
    you did well
    you did great
    that was great
    that was awesome
    awesome
    great
    excellent`,
  ),
  recipe(
    'goodbye',
    'chat bye',
    'It says goodbye.',
    `
    bye
    bye bye
    goodbye
    good bye
    good night
    see you
    see you later
    see you soon
    see you tomorrow
    farewell
    cya
    i have to go`,
  ),
  recipe(
    'joke',
    'chat joke',
    'It tells you a joke.',
    `
      tell me a joke
    tell joke
    tell me something funny
    make me laugh
    do you know joke
    do you know any jokes
    do you know any good jokes
    know any jokes
    say something funny
    joke
    got any jokes`,
  ),
  recipe(
    'hunt-bat',
    'get bow ; get arrow ; kill bat',
    'It picks up the bow, then an arrow, and then goes after the nearest bat.',
    `
    pick up the bow, then an arrow, then kill a bat
    pick up the bow then an arrow then kill a bat
    get the bow and an arrow and kill a bat
    get the bow, an arrow, and then kill a bat`,
  ),
  recipe(
    'beside-item',
    'beside {item}',
    'It walks up to that item and stops next to it, without picking it up.',
    `
    stand next to the {item}
    go stand next to the {item}
    stand beside the {item}
    go and stand beside the {item}
    wait next to the {item}
    stay next to the {item} but do not pick it up
    go next to the {item} but do not take it
    go to the {item} but do not pick it up
    go to the {item} without picking it up
    walk up to the {item} but leave it there`,
  ),
  recipe(
    'follow-monster',
    'follow {monster}',
    'It walks after that monster, out of its reach.',
    `
    follow the {monster}
    go after the {monster} but do not fight it
    tail the {monster}
    shadow the {monster}
    follow the {monster} around`,
  ),
  recipe(
    'follow-monster-at-steps',
    'follow {n} {monster}',
    'It walks after that monster, so many steps behind.',
    `
    follow the {monster} {n} steps behind
    follow the {monster} from {n} steps away
    follow the {monster} at {n} steps
    tail the {monster} from {n} steps away
    stay {n} steps behind the {monster}`,
  ),
  recipe(
    'follow-player',
    'follow {friend}',
    'It walks after that player and stays close behind.',
    `
    follow {friend}
    go with {friend}
    stay with {friend}
    stay close to {friend}
    stick with {friend}
    follow {friend} around`,
  ),
  recipe(
    'follow-other',
    'follow player',
    'It walks after the other player and stays close behind.',
    `
    follow my friend
    follow the other player
    go with my friend
    stay with my friend
    stick with my friend`,
  ),
  recipe(
    'goto-player',
    'goto {friend}',
    'It walks to that player.',
    `
    go to {friend}
    walk to {friend}
    run to {friend}
    go over to {friend}`,
  ),
  recipe(
    'guard-player',
    'guard {friend}',
    'It stays near that player and fights monsters that come near.',
    `
    guard {friend}
    protect {friend}
    defend {friend}
    keep {friend} safe
    watch over {friend}`,
  ),
  recipe(
    'where-player',
    'where {friend}',
    'It tells you where that player is.',
    `
    where is {friend}
    where s {friend}
    what is the position of {friend}
    tell me where {friend} is`,
  ),
  recipe(
    'circle-me',
    'circle me',
    'It walks round and round you.',
    `
    walk around me in circles
    run circles around me
    circle me
    run around me
    walk in circles around me
    circle around me`,
  ),
  recipe(
    'circle-item',
    'circle {item}',
    'It walks round and round that item.',
    `
    circle the {item}
    walk around the {item} in circles
    run circles around the {item}
    walk in circles around the {item}`,
  ),
  recipe(
    'between-me-monster',
    'between me {monster}',
    'It stays between you and that monster.',
    `
    stay between me and the {monster}
    stand between me and the {monster}
    keep between me and the {monster}
    get between me and the {monster}
    put yourself between me and the {monster}`,
  ),
  recipe(
    'recite-up',
    'recite up {n}',
    'It counts aloud, one number a turn.',
    `
    count to {n}
    count up to {n}
    count from one to {n}
    count aloud to {n}
    count out loud to {n}`,
  ),
  recipe(
    'recite-down',
    'recite down {n}',
    'It counts down aloud, one number a turn.',
    `
    count down from {n}
    countdown from {n}
    count backwards from {n}
    count down from {n} out loud`,
  ),
  recipe(
    'walk-random',
    'walk random {n}',
    'It takes so many random steps.',
    `
    take {n} random steps
    make {n} random steps
    walk {n} random steps
    wander {n} steps`,
  ),
  recipe(
    'drop-several',
    'drop {n} {item}',
    'It puts down so many of them.',
    `
    drop {n} {item}s
    put down {n} {item}s
    put {n} {item}s down
    throw away {n} {item}s`,
  ),
  recipe(
    'drop-all-of-a-kind',
    'drop all {item}',
    'It puts down every one that it holds.',
    `
    drop all {item}s
    drop all the {item}s
    drop all your {item}s
    put down all {item}s`,
  ),
  recipe(
    'drop-all-but',
    'drop all but {item}',
    'It puts down all that it holds but those.',
    `
    drop everything but the {item}
    drop everything except the {item}
    drop all but the {item}
    put down everything but the {item}`,
  ),
  recipe(
    'drop-nearest',
    'drop any',
    'It puts down one thing that it holds.',
    `
    drop something
    drop one thing
    drop one item
    put something down`,
  ),
  recipe(
    'drop-weapon',
    'drop weapon',
    'It puts down a weapon.',
    `
    drop your weapon
    drop a weapon
    put down your weapon
    put your weapon down`,
  ),
  recipe(
    'guard-middle',
    'guard middle',
    'It goes to the middle of the dungeon, stays near and fights monsters that come near.',
    `
    guard the middle
    guard the center
    guard the middle of the dungeon
    defend the middle
    guard the middle of the map`,
  ),
  recipe(
    'guard-cell',
    'guard at {n} {n2}',
    'It goes to that cell, stays near and fights monsters that come near.',
    `
    guard row {n} column {n2}
    guard the square at row {n} column {n2}
    defend row {n} column {n2}
    defend the square at row {n} column {n2}
    keep guard at row {n} column {n2}
    stand guard at row {n} column {n2}`,
  ),
  recipe(
    'guard-here',
    'guard you',
    'It stays near where it is and fights monsters that come near.',
    `
    guard this place
    guard this spot
    guard where you are
    guard your place
    guard your position
    defend this spot`,
  ),
  recipe(
    'how-far-item-from-item',
    'far {item} {item2}',
    'It tells you how far one item is from another.',
    `
    how far is the {item} from the {item2}
    how far is it from the {item} to the {item2}`,
  ),
  recipe(
    'how-far-item-from-me',
    'far me {item}',
    'It tells you how far an item is from you.',
    `
    how far is the {item} from me
    how far am i from the {item}`,
  ),
  recipe(
    'how-far-monster-from-me',
    'far me {monster}',
    'It tells you how far a monster is from you.',
    `
    how far is the {monster} from me
    how far am i from the {monster}`,
  ),
  recipe(
    'kill-all-but',
    'kill all but {monster}',
    'It kills every monster but those.',
    `
    kill everything but the {monster}
    kill everything except the {monster}
    kill all monsters but the {monster}
    kill all monsters except the {monster}
    kill all but the {monster}`,
  ),
  recipe(
    'get-all-but',
    'get all but {item}',
    'It collects everything but those.',
    `
    get everything but the {item}
    get everything except the {item}
    collect everything but the {item}
    pick up everything but the {item}
    pick up everything except the {item}`,
  ),
  recipe(
    'bring-all-but',
    'bring all but {item}',
    'It brings you everything but those.',
    `
    bring me everything but the {item}
    bring me everything except the {item}
    bring everything but the {item}`,
  ),
  recipe(
    'give-all-but',
    'give all but {item}',
    'It hands over all that it holds but those.',
    `
    give me everything but the {item}
    give me everything except the {item}
    give me everything you have but the {item}`,
  ),
  recipe(
    'which-item-nearer-to-it',
    'which you {item} {item2}',
    'It tells you which of two items is nearer to it.',
    `
    which is closer to you the {item} or the {item2}
    what is closer to you the {item} or the {item2}
    are you closer to the {item} or the {item2}`,
  ),
  recipe(
    'which-item-nearer-to-me',
    'which me {item} {item2}',
    'It tells you which of two items is nearer to you.',
    `
    which is closer to me the {item} or the {item2}
    what is closer to me the {item} or the {item2}
    am i closer to the {item} or the {item2}`,
  ),
  recipe(
    'back-off',
    'away {n} you',
    'It goes so many steps away from where it is.',
    `
    back off {n} steps
    back up {n} steps
    go {n} steps back
    go back {n} steps
    retreat {n} steps
    take {n} steps back`,
  ),
  recipe(
    'patrol-corners',
    'patrol corner tl corner tr corner br corner bl',
    'It walks from corner to corner, round and round.',
    `
    patrol the corners
    patrol the four corners
    patrol all corners
    patrol between the corners
    walk from corner to corner`,
  ),
  recipe(
    'patrol-left-right',
    'patrol edge left edge right',
    'It walks from the left edge to the right one and back.',
    `
    patrol from left to right
    patrol between the left and the right edge
    walk from left to right and back all the time`,
  ),
  recipe(
    'patrol-top-bottom',
    'patrol edge up edge down',
    'It walks from the top edge to the bottom one and back.',
    `
    patrol from top to bottom
    patrol between the top and the bottom edge
    walk from top to bottom and back all the time`,
  ),
  recipe(
    'lead-middle',
    'lead middle',
    'It walks ahead of you to the middle of the dungeon, and waits for you.',
    `
    lead me to the middle
    lead me to the center
    show me the way to the middle
    guide me to the middle`,
  ),
  recipe(
    'safe-get-item',
    'safe get {item}',
    'It picks up that item, keeping clear of monsters.',
    `
    get the {item} safely
    carefully get the {item}
    get the {item} but avoid monsters
    get the {item} but stay away from monsters
    get the {item} without getting hurt`,
  ),
  recipe(
    'safe-bring-item',
    'safe bring {item}',
    'It brings you that item, keeping clear of monsters.',
    `
    bring me the {item} safely
    carefully bring me the {item}
    bring me the {item} but avoid monsters
    bring me the {item} without getting hurt`,
  ),
  recipe(
    'safe-come',
    'safe come',
    'It comes to you, keeping clear of monsters.',
    `
    come to me safely
    come here safely
    come to me but avoid monsters
    come here without getting hurt
    come to me carefully`,
  ),
  recipe(
    'safe-go-to-item',
    'safe goto {item}',
    'It goes to that item, keeping clear of monsters.',
    `
    go to the {item} safely
    go carefully to the {item}
    go to the {item} but avoid monsters
    go to the {item} without getting hurt`,
  ),
  recipe(
    'safe-go-to-cell',
    'safe goto at {n} {n2}',
    'It goes to that cell, keeping clear of monsters.',
    `
    go to row {n} column {n2} safely
    go carefully to row {n} column {n2}
    go to row {n} column {n2} but avoid monsters`,
  ),
  recipe(
    'safe-explore',
    'safe explore',
    'It walks until it has seen everything, keeping clear of monsters.',
    `
    explore safely
    explore carefully
    explore but avoid monsters
    explore without getting hurt`,
  ),
  recipe(
    'go-to-nearest-item',
    'goto item',
    'It goes to the nearest item.',
    `
    go to the nearest item
    walk to the nearest item
    go to the closest item`,
  ),
  recipe(
    'go-to-nearest-monster',
    'goto monster',
    'It goes next to the nearest monster.',
    `
    go to the nearest monster
    walk to the nearest monster
    go to the closest monster`,
  ),
  recipe(
    'go-to-nearest-weapon',
    'goto weapon',
    'It goes to the nearest weapon.',
    `
    go to the nearest weapon
    walk to the nearest weapon
    go to the closest weapon`,
  ),
  recipe(
    'go-to-other',
    'goto player',
    'It goes to the other player.',
    `
    go to my friend
    walk to my friend
    go to the other player
    run to my friend`,
  ),
  recipe(
    'guard-other',
    'guard player',
    'It stays near the other player and fights monsters that come near.',
    `
    guard my friend
    protect my friend
    defend my friend
    guard the other player`,
  ),
  recipe(
    'circle-here',
    'circle start',
    'It walks round and round where it was.',
    `
    walk in circles
    run in circles
    go in circles
    circle around`,
  ),
  recipe(
    'give-item',
    'give {item}',
    'It hands over that item if it holds it, and keeps the rest.',
    `
    give me your {item}
    hand me your {item}
    hand over your {item}
    hand your {item} to me
    let me have your {item}`,
  ),
  recipe(
    'give-all-of-a-kind',
    'give all {item}',
    'It hands over those that it holds, and keeps the rest.',
    `
    give me your {item}s
    give me all your {item}s
    hand me your {item}s
    hand over your {item}s
    hand over all your {item}s
    let me have your {item}s`,
  ),
  recipe(
    'circle-me-times',
    'circle {n} me',
    'It walks round you so many times.',
    `
    circle me {n} times
    walk around me {n} times
    run around me {n} times
    go around me {n} times`,
  ),
  recipe(
    'circle-item-times',
    'circle {n} {item}',
    'It walks round that item so many times.',
    `
    circle the {item} {n} times
    walk around the {item} {n} times
    run around the {item} {n} times
    go around the {item} {n} times`,
  ),
  recipe(
    'keep-exactly-from-me',
    'keep exactly {n} me',
    'It keeps exactly {n} steps away from you.',
    `
    keep exactly {n} steps away from me
    keep exactly {n} steps from me
    stay exactly {n} steps away from me
    stay exactly {n} steps from me
    keep a distance of exactly {n} steps from me`,
  ),
  recipe(
    'away-far-from-me',
    'away far me',
    'It goes as far away from you as it can.',
    `
    go as far away from me as you can
    go as far from me as you can
    get as far away from me as you can
    get as far away from me as possible
    go as far away from me as possible`,
  ),
  recipe(
    'away-far-from-monster',
    'away far {monster}',
    'It goes as far away from that monster as it can.',
    `
    go as far away from the {monster} as you can
    get as far away from the {monster} as you can
    get as far away from the {monster} as possible
    go as far away from the {monster} as possible`,
  ),
  recipe(
    'go-to-row',
    'goto row {n}',
    'It goes to that row.',
    `
    go to row {n}
    walk to row {n}
    move to row {n}`,
  ),
  recipe(
    'go-to-column',
    'goto col {n}',
    'It goes to that column.',
    `
    go to column {n}
    walk to column {n}
    move to column {n}`,
  ),
  recipe(
    'health-other',
    'health {friend}',
    'It tells you the health of that player.',
    `
    what is the health of {friend}
    how much health does {friend} have
    tell me the health of {friend}`,
  ),
  recipe(
    'bag-other',
    'bag {friend}',
    'It tells you what that player carries.',
    `
    what does {friend} carry
    what is {friend} carrying
    what does {friend} have
    tell me what {friend} carries`,
  ),
  recipe(
    'has-other',
    'has {friend} {item}',
    'It tells you whether that player has it.',
    `
    does {friend} have the {item}
    has {friend} got the {item}
    tell me whether {friend} has the {item}`,
  ),
];

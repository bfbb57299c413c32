import { describe, expect, test } from 'vitest';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { classicWorld, machineWith, saysOf, tickOnce } from './harness.ts';

describe('fields', () => {
  test('of everybody and everything on the classic level', () => {
    const show = '.. " " .. e.position.row .. "," .. e.position.col .. " " .. #e.items';
    const of = (e: string) =>
      saysOf(`local e = ${e} return e.name .. " " .. e.symbol .. " " .. e.health ${show}`);
    expect(of('player')).toBe('Ann P 3 2,2 0');
    expect(of('ai')).toBe("Ann's companion A 3 2,3 0");
    expect(of('monsters[1]')).toBe('bat B 1 12,11 0');
    expect(of('items[1]')).toBe('sword ^ 1 21,23 0');
    expect(
      saysOf(
        'local w = {} for _, m in ipairs(monsters) do w[m.name] = m.weakness end return w.gorgon .. w.bat',
      ),
    ).toBe('swordarrow');
    expect(saysOf('return items[1].description')).toBe('a sharp bladed weapon');
    expect(saysOf('return tostring(ai.weakness) .. tostring(monsters[1].description)')).toBe('nilnil');
  });

  test('with several players the signs are theirs', () => {
    const world = classicWorld(['Ann', 'Bob']);
    const signs = 'local s = "" for _, e in ipairs(LIST) do s = s .. e.symbol .. e.name .. " " end return s';
    expect(saysOf(signs.replace('LIST', 'players'), 1, world)).toBe('1Ann 2Bob ');
    expect(saysOf(signs.replace('LIST', 'companions'), 1, world)).toBe("aAnn's companion bBob's companion ");
  });

  test.each(['name', 'symbol', 'health', 'weakness', 'description', 'position', 'items', 'move', 'has_item'])(
    '%s cannot be set',
    (field) => {
      expect(saysOf(`ai.${field} = 9`)).toBe(`line 2: Cannot modify '${field}' - use methods instead`);
      expect(saysOf(`monsters[1].${field} = nil`)).toBe(
        `line 2: Cannot modify '${field}' - use methods instead`,
      );
    },
  );

  test('a position is a fresh copy with names and numbers', () => {
    expect(saysOf('local p = ai.position return p[1] .. p[2] .. p.row .. p.col .. #p')).toBe('23232');
    expect(saysOf('local p = ai.position p[1], p.row = 9, 9 return ai.position[1] .. ai.position.row')).toBe(
      '22',
    );
    expect(saysOf('local p, q = ai.position, ai.position p.row = 9 return q.row')).toBe('2');
  });

  test('items is a fresh array', () => {
    expect(saysOf('local held = ai.items held[1] = 1 return #ai.items')).toBe('0');
  });

  test('a field is named by a string', () => {
    expect(saysOf('return ai[1]')).toBe(
      'line 2: the fields of an entity are named by strings, got the number 1',
    );
    expect(saysOf('ai[{}] = 1')).toBe('line 2: the fields of an entity are named by strings, got a table');
  });

  test('tostring names it and shows no address', () => {
    expect(saysOf('return tostring(monsters[1]) .. type(monsters[1])')).toBe('Entity: batuserdata');
  });
});

describe('identity', () => {
  test('the same entity is the same value, also as a key', () => {
    expect(
      saysOf('return tostring(player == players[1] and ai == companions[1] and monsters[1] ~= monsters[2])'),
    ).toBe('true');
    const body = `if not seen then seen = {} for i, m in ipairs(monsters) do seen[m] = i end return "" end
      return seen[monsters[3]]`;
    expect(saysOf(body, 2)).toBe('3');
  });

  test('a held item is the entity that lay on the ground', () => {
    const body = `bow = bow or (function() for _, i in ipairs(items) do if i.name == "bow" then return i end end end)()
      if ai:has_item("bow") then
        return tostring(ai.items[1] == bow) .. bow.position.row .. "," .. bow.position.col .. " " .. bow.health
      end
      ai:move(ai:find_path_to({2, 11})[1])`;
    expect(saysOf(body, 30)).toBe('true2,11 1');
  });
});

describe('custom fields', () => {
  test('stay with their entity, whatever happens to the lists', () => {
    const machine = machineWith(`function update_func(player, ai, monsters)
      for i, m in ipairs(monsters) do m.mark = m.mark or i end
      local marks = {}
      for i, m in ipairs(monsters) do marks[i] = m.mark end
      return table.concat(marks, ",")
    end`);
    let { world, result } = tickOnce(classicWorld(), machine);
    expect(result).toMatchObject({ said: '1,2,3,4' });
    world = { ...world, monsters: [...world.monsters.slice(2)].reverse() };
    ({ world, result } = tickOnce(world, machine));
    expect(result).toMatchObject({ said: '4,3' });
  });

  test('JS property names are plain names', () => {
    const body = `local leaks = 0
      for _, n in ipairs({"__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "value", "custom", "id"}) do
        if ai[n] ~= nil then leaks = leaks + 1 end
        ai[n] = n
        if ai[n] ~= n or player[n] ~= nil then leaks = leaks + 1 end
        ai[n] = nil
        if ai[n] ~= nil then leaks = leaks + 1 end
      end
      return leaks`;
    expect(saysOf(body)).toBe('0');
  });

  test('count as kept memory', () => {
    const machine = machineWith(`n = 0 function update_func(p, ai)
      n = n + 1
      for i = 1, 15 do ai["f" .. n .. "-" .. i] = ("x"):rep(100000) end
    end`);
    let world = classicWorld();
    const kinds: string[] = [];
    for (let tick = 0; tick < 8; tick++) {
      const ticked = tickOnce(world, machine);
      world = ticked.world;
      kinds.push(ticked.result.ok ? 'ok' : ticked.result.kind);
    }
    expect(kinds[0]).toBe('ok');
    expect(kinds).toContain('memory');
  });
});

describe('what is gone', () => {
  /** Without the first monster, the player's companion or the player. */
  function without(world: World, what: 'monster' | 'player'): World {
    if (what === 'monster') return { ...world, monsters: world.monsters.slice(1) };
    return {
      ...world,
      players: world.players.map((player, index) =>
        index === 0 ? { ...player, health: 0, position: null } : player,
      ),
    };
  }

  test('stays safe: health 0, where it was, no items', () => {
    const machine = machineWith(`function update_func(player, ai, monsters)
      foe = foe or monsters[1]
      foe.mark = foe.mark or "mark"
      return foe.name .. " " .. foe.health .. " " .. foe.position.row .. "," .. foe.position.col .. " " .. foe.mark
        .. " " .. #foe.items .. " " .. ai:distance_to(foe) .. " " .. #ai:find_path_to(foe) .. tostring(foe:has_item("x"))
    end`);
    const first = tickOnce(classicWorld(), machine);
    expect(first.result).toMatchObject({ said: expect.stringMatching(/^bat 1 12,11 mark 0 18 \d+false$/) });
    const { result } = tickOnce(without(first.world, 'monster'), machine);
    expect(result).toMatchObject({ said: expect.stringMatching(/^bat 0 12,11 mark 0 18 \d+false$/) });
  });

  test('a fallen player is not on the lists, but still player', () => {
    const machine = machineWith(
      'function update_func(player, ai) return #players .. player.health .. player.name .. player.position.col end',
    );
    const world = classicWorld(['Ann', 'Bob']);
    expect(tickOnce(world, machine).result).toMatchObject({ said: '23Ann2' });
    expect(tickOnce(without(world, 'player'), machine).result).toMatchObject({ said: '10Ann2' });
  });

  test('whoever takes over a seat is somebody else', () => {
    const machine = machineWith(`function update_func(player)
      if not before then before = players[2] before.mark = "old" return "" end
      return tostring(players[2] == before) .. tostring(players[2].mark) .. before.mark .. before.health
    end`);
    const world = classicWorld(['Ann', 'Bob']);
    tickOnce(world, machine);
    const taken = {
      ...world,
      players: world.players.map((player, index) =>
        index === 1 ? { ...player, user: 'user Cleo', name: 'Cleo' } : player,
      ),
    };
    expect(tickOnce(taken, machine).result).toMatchObject({ said: 'falsenilold0' });
  });
});

describe('globals', () => {
  test('are the parameters', () => {
    const source = `function update_func(p, a, m, i)
      return tostring(p == player and a == ai and m == monsters and i == items)
    end`;
    expect(tickOnce(classicWorld(), machineWith(source)).result).toMatchObject({ said: 'true' });
  });

  test('what a program writes into them lasts one tick', () => {
    const body = `local before = #monsters .. #items .. #maze .. maze[1]:sub(1, 1) .. tostring(player == players[1])
      monsters[1], items[#items + 1], maze[1], maze[24], player, players[1] = nil, 1, "x", "y", 5, 7
      table.sort(items, function(a, b) return tostring(a) < tostring(b) end)
      return before`;
    expect(saysOf(body, 1)).toBe('4523#true');
    expect(saysOf(body, 2)).toBe('4523#true');
  });

  test('a list that was kept shows what was there then', () => {
    const machine = machineWith(`function update_func(player, ai, monsters)
      first = first or monsters
      return #first .. #monsters
    end`);
    const { world } = tickOnce(classicWorld(), machine);
    const fewer = { ...world, monsters: world.monsters.slice(1) };
    expect(tickOnce(fewer, machine).result).toMatchObject({ said: '43' });
  });

  test('are found under a name that is put together', () => {
    expect(saysOf('return #_G["compan" .. "ions"] .. #_ENV["ma" .. "ze"]')).toBe('123');
    expect(
      saysOf('local n = 0 for k in pairs(_G) do if k == "players" then n = n + 1 end end return n'),
    ).toBe('1');
  });

  test('show the new level after a descent', () => {
    const machine = machineWith('function update_func() return #maze .. "x" .. #maze[1] end');
    const world = classicWorld();
    expect(tickOnce(world, machine).result).toMatchObject({ said: '23x24' });
    const won = { ...world, monsters: [], status: 'won' as const };
    const below = step(won, [{ type: 'descend' }]);
    const player = below.world.players[0];
    if (player === undefined) throw new Error('nobody went down');
    const { rows } = below.world.level;
    expect(tickOnce(below.world, machine).result).toMatchObject({
      said: `${rows.length}x${rows[0]?.length}`,
    });
  });
});

-- Order: say {text}
-- Order: say {text} to me
-- Order: say {text} for me
-- Order: say word {text}
-- Order: say words {text}
-- Order: shout {text}
-- Order: shout out {text}
-- Order: yell {text}
-- Order: yell out {text}
-- Order: whisper {text}
-- Order: announce {text}
-- Order: scream {text}
-- Order: say {text} out loud
-- Order: say out loud {text}
-- Order: say loud {text}
-- Order: say : {text}
-- Order: repeat after me {text}
-- Order: tell everybody {text}
-- Order: speak words {text}
-- Order: speak {text}
-- Order: shout to everybody {text}
-- Order: say to everybody {text}
-- Plan: say {text}
-- Does: It says "{text}".
-- Approved: Luamancer maintainers, 2026-11-28
-- Written by training/library/make-library.ts: change it there.

local said = false

function update_func(player, ai, monsters, items)
  if said then return "Done" end
  said = true
  return "{text}"
end

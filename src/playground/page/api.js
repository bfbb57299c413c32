/** What the playground answers when a person may not do something; its message is for people. */
export class Refused extends Error {}

async function ask(method, path, body) {
  const response = await fetch(`/control${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new Refused(answer?.message ?? `The playground answered ${response.status}.`);
  return answer;
}

export const info = () => ask('GET', '/info');
export const join = (name, admin, locale) => ask('POST', '/people', { name, admin, locale });
export const findPerson = (id) => ask('GET', `/people/${id}`);

/** What one person can do, each as the control interface names it. */
export function actionsOf(personId) {
  const post = (action) => (body) => ask('POST', `/people/${personId}/${action}`, body);
  const at = (channelId) => `channelId=${encodeURIComponent(channelId)}`;
  return {
    view: (channelId) => ask('GET', `/people/${personId}/view?${at(channelId)}`),
    commands: (channelId) => ask('GET', `/people/${personId}/commands?${at(channelId)}`),
    command: post('command'),
    autocomplete: post('autocomplete'),
    click: post('click'),
    select: post('select'),
    submit: post('submit'),
    say: post('say'),
  };
}

const reconnectMs = 1_000;

/**
 * Listens to what a person sees happen. `onOpen` is called for every new connection, because things may
 * have happened while there was none. The answer ends it.
 */
export function listen(personId, { onEvent, onOpen, onLost }) {
  let socket = null;
  let ended = false;
  const connect = () => {
    socket = new WebSocket(`ws://${location.host}/control/live?person=${personId}`);
    socket.onopen = onOpen;
    socket.onmessage = ({ data }) => onEvent(JSON.parse(data));
    socket.onclose = () => {
      if (ended) return;
      onLost();
      setTimeout(connect, reconnectMs);
    };
  };
  connect();
  return () => {
    ended = true;
    socket.close();
  };
}

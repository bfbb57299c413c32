/** Something that Discord's own client would not let a person do; the message says why. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}

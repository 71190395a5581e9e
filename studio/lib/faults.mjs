/** Everything that is wrong with an author's files, said at once, each as `file:line: what, and how to mend it`. */
export class Faults extends Error {
  constructor(list) {
    super(list.join('\n'));
    this.name = 'Faults';
    this.list = list;
  }
}

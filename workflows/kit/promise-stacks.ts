// Temporal's SDK keeps the stack of every promise that a workflow makes, for the one who asks for it with a stack trace query: nine tenths of
// what a walk costs. It takes them from a plain Error without a message; nobody else makes such here, and all others keep their stack and their class.
const errorWithoutStack = Object.freeze(Object.create(Error.prototype) as object)

const plain: ErrorConstructor = new Proxy(Error, {
  construct: (target, given: unknown[], made) =>
    given.length === 0 && made === plain ? errorWithoutStack : (Reflect.construct(target, given, made) as object),
})

// oxlint-disable-next-line no-restricted-globals -- the sandbox's own, in which the SDK looks for it
globalThis.Error = plain

import { registerHooks } from 'node:module';

// A machine for which the compiler of papers has no build: npm leaves the package out there.
registerHooks({
  resolve: (name, context, next) => {
    if (name.startsWith('@myriaddreamin/')) throw new Error(`${name} is not there.`);
    return next(name, context);
  },
});

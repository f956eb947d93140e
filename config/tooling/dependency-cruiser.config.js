import { options, rules } from './dependency-rules.js';

export default { forbidden: rules, options };

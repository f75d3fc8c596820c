// The rules of a project → the model that is left of the database's. What is hidden is taken out here, so that everything that is
// made of the model knows nothing of it. Pure.

import type { Rules } from './define-config.ts'
import { applyHiding } from './hiding.ts'
import type { Model } from './model.ts'
import { applyLimits } from './rule-limits.ts'
import { applyRelationshipRules } from './rule-relationships.ts'

/**
 * Applies the rules in the order in which they count: what is there, what its relationships are called, how much of it is served.
 *
 * @throws GeneratorError for a rule that names nothing, or cannot be kept
 */
export function applyRules(model: Model, rules: Rules): Model {
  return applyLimits(applyRelationshipRules(applyHiding(model, rules), rules), rules)
}

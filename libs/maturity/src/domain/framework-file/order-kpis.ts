interface KpiOrder {
  /** KPIs that can be computed, each after all that it refers to. */
  order: readonly string[];
  /** Cycles, each as the ids along it. */
  cycles: readonly (readonly string[])[];
}

/**
 * Returns the order in which KPIs can be computed. A KPI that refers to a cycle, or to a KPI that is not
 * given, cannot be computed.
 */
export function orderKpis(references: ReadonlyMap<string, readonly string[]>): KpiOrder {
  const walk = new Walk(references);
  for (const id of references.keys()) walk.visit(id);
  return walk;
}

class Walk implements KpiOrder {
  readonly order: string[] = [];
  readonly cycles: string[][] = [];
  private readonly computable = new Map<string, boolean>();
  /** Ids from the start of the walk to the KPI that is visited now. */
  private readonly way: string[] = [];

  constructor(private readonly references: ReadonlyMap<string, readonly string[]>) {}

  visit(id: string): boolean {
    const known = this.computable.get(id);
    if (known !== undefined) return known;
    if (this.way.includes(id)) {
      this.cycles.push(this.way.slice(this.way.indexOf(id)));
      return false;
    }
    const computable = this.visitAll(id);
    this.computable.set(id, computable);
    if (computable) this.order.push(id);
    return computable;
  }

  private visitAll(id: string): boolean {
    const needed = this.references.get(id);
    if (!needed) return false;
    this.way.push(id);
    const blocked = needed.filter((each) => !this.visit(each));
    this.way.pop();
    return blocked.length === 0;
  }
}

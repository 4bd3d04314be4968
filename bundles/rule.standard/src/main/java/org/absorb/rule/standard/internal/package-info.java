/**
 * The rules that come with Absorb. Each is a provider whose rule is one method; what they need of a
 * run they take from {@code measure}.
 */
package org.absorb.rule.standard.internal;

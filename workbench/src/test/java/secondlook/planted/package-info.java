/** A small house in which every rule is broken once, so that a rule which stopped noticing would be noticed. */
package secondlook.planted;

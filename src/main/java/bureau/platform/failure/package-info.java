/** What a background step leaves behind when it fails: a text that an operator can act on. */
package bureau.platform.failure;

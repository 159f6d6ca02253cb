/** The page of everybody who asks for something: his requests, where they are, and what he can do about them. */
package bureau.desk;

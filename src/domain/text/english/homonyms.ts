/** Names that are also everyday words. In lower case, they count only where a name can be. */
export const homonyms =
  /^(hope|joy|grace|faith|will|may|mark|bill|rob|sue|pat|art|drew|chase|dawn|rose|lily|ivy|holly|amber|summer|autumn|sky|sunny|penny|ruby|daisy|olive|iris|melody|harmony|charity|patience|gene|grant|frank|jack|nick|ray|rich|skip|tad|chance|angel|star|robin|dean|max|miles|reed|heath|cliff|lane|page|april|june|august)$/;
